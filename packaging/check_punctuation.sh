#!/usr/bin/env bash
# Chinese that people read is punctuated as an office writes it (GB/T 15834): full-width signs beside a Chinese character.
# Half-width stay inside numbers, codes, Latin and notation between square brackets. What the readers read is not ours to
# mend (src/sense/reader; elsewhere a line that says `read, not shown`), and what a recipe of a repair is written with comes in
# both widths (units.cpp).
set -euo pipefail
cd "$(dirname "$0")/.."
{
  find src \( -name '*.cpp' -o -name '*.toml' \) -not -path 'src/sense/reader/*' -not -path src/know/audit/checks/limits/units.cpp
  find desks cities \( -name '*.cpp' -o -name '*.toml' -o -path '*/demo/*.mjs' \)
  find web/src -name '*.ts' -o -name '*.svelte'
} | sort | xargs perl -CSD -Mutf8 -e '
  my $wrong = 0;
  for my $file (@ARGV) {
    open my $in, "<:encoding(UTF-8)", $file or die "$file: $!";
    while (my $line = <$in>) {
      next if $line =~ m{^\s*(//|#|\*)} || $line =~ m{// read, not shown$};
      while ($line =~ /"((?:[^"\\]|\\.)*)"|\x27((?:[^\x27\\]|\\.)*)\x27|`((?:[^`\\]|\\.)*)`/g) {
        for my $text (split m{ / }, $1 // $2 // $3) {
          my ($han, $latin) = (scalar(() = $text =~ /\p{Han}/g), scalar(() = $text =~ /[A-Za-z]/g));
          next if $han == 0 || ($latin > 2 * $han && $text =~ /[a-z]{2} [a-z]/);  # an English sentence about Chinese words
          $text =~ s/\[[^\[\]]*\]//g;
          next if $text !~ /[\p{Han}”」』》）][,:;?!]|[,:;?!][\p{Han}“「『《（]|\p{Han}\(|\)\p{Han}/ || $text =~ /min\(/;
          print "$file:$.: half-width punctuation beside Chinese: $text\n";
          $wrong = 1;
        }
      }
    }
  }
  exit $wrong'
