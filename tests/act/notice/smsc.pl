# A message centre written by others (Net::SMPP): takes what is submitted, writes it down, and says that it was delivered.
# smsc.pl PORT LOG
use strict;
use warnings;
use IO::Handle;
use Net::SMPP;

my ($port, $file) = @ARGV;
open(my $log, '>', $file) or die "$file: $!";
$log->autoflush(1);
my $door = Net::SMPP->new_listen('127.0.0.1', port => $port) or die "port $port: $!";
print $log "ready\n";
my $id = 0;
while (my $peer = $door->accept) {
  while (my $pdu = $peer->read_pdu()) {
    my $what = $pdu->{cmd};
    if ($what == 0x9) {
      my $good = $pdu->{password} eq 'secret';
      $peer->bind_transceiver_resp(system_id => 'smsc', seq => $pdu->{seq}, $good ? () : (status => 0xe));
    } elsif ($what == 0x4) {
      ++$id;
      print $log join(' ', 'submit', $pdu->{destination_addr}, $pdu->{data_coding}, $pdu->{esm_class}, unpack('H*', $pdu->{short_message})), "\n";
      $peer->submit_sm_resp(message_id => "p$id", seq => $pdu->{seq});
      $peer->deliver_sm(
        source_addr => $pdu->{destination_addr}, destination_addr => $pdu->{source_addr}, esm_class => 4, async => 1,
        short_message => "id:p$id sub:001 dlvrd:001 submit date:2504041200 done date:2504041200 stat:DELIVRD err:000 text:");
    } elsif ($what == 0x15) {
      $peer->enquire_link_resp(seq => $pdu->{seq});
    } elsif ($what == 0x6) {
      $peer->unbind_resp(seq => $pdu->{seq});
      last;
    }
  }
}
