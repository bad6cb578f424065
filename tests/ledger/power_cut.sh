#!/bin/bash
# Real power cuts: a file system of its own in a file (ext4 and xfs in turn), a writer on it, and XFS_IOC_GOINGDOWN, which
# drops what was not synced. FULL must lose nothing; NORMAL must lose something, or this recipe sees nothing.
# The writer is frozen before the cut and only what it had told by then counts: a shutdown can let a sync that is under
# way return success.
# Usage: power_cut.sh WRITER CHECKER [CUTS]
set -u
writer=$1 checker=$2 cuts=${3:-20}

skip() { echo "skipped: $1"; exit 77; }
[ "$(id -u)" = 0 ] || skip "no root"
for tool in losetup xfs_io mkfs.ext4 mkfs.xfs; do command -v $tool >/dev/null || skip "no $tool"; done

work=$(mktemp -d)
pid=
clean_up() {
  [ -n "$pid" ] && kill -9 "$pid" 2>/dev/null
  umount "$work/mount" 2>/dev/null
  rm -rf "$work"
}
trap clean_up EXIT
mkdir "$work/mount"

make_disk() {  # ext4 or xfs; sparse, and far more room than the 64 MiB that the write-ahead log takes before it starts again
  rm -f "$work/disk"
  truncate -s 512M "$work/disk"
  if [ "$1" = ext4 ]; then mkfs.ext4 -q -F "$work/disk"; else mkfs.xfs -q -f "$work/disk"; fi
}
made=$(make_disk ext4 2>&1 && mount -o loop "$work/disk" "$work/mount" 2>&1) || skip "no loop mounts ($made)"
umount "$work/mount"

lossy=0
cut() {  # ext4|xfs FULL|NORMAL
  mount -o loop "$work/disk" "$work/mount" || return 2
  : > "$work/acks"
  "$writer" "$work/mount" "$2" 4 > "$work/acks" &
  pid=$!
  for _ in $(seq 200); do [ -s "$work/acks" ] && break; sleep 0.02; done
  sleep 0.$((RANDOM % 15 + 5))
  kill -STOP $pid || { echo "the writer ended by itself, before the cut"; umount "$work/mount"; return 2; }
  cp "$work/acks" "$work/told"
  xfs_io -x -c shutdown "$work/mount" >/dev/null || { kill -9 $pid; return 2; }
  kill -9 $pid
  wait $pid 2>/dev/null
  pid=
  umount "$work/mount" && mount -o loop "$work/disk" "$work/mount" || return 2
  sed -i '$!b;/^..............[0-9]$/!d' "$work/told"  # a last line that was half written
  said=$("$checker" "$work/mount" "$work/told")
  local result=$?
  umount "$work/mount"
  return $result
}

failed=0
for ((n = 0; n < cuts; ++n)); do
  [ $((n % 2)) = 0 ] && kind=ext4 || kind=xfs
  [ $((n % 10)) -lt 2 ] && make_disk $kind && cp "$work/disk" "$work/$kind.disk" || cp --sparse=always "$work/$kind.disk" "$work/disk"
  cut $kind FULL
  result=$?
  cp --sparse=always "$work/disk" "$work/$kind.disk"
  [ $result = 0 ] || { failed=1; echo "FULL cut $n on $kind: ${said:-the cut itself failed}"; }
  last=$said
done
echo "FULL: $cuts power cuts, $([ $failed = 0 ] && echo "0 lost" || echo LOST); the last: $last"
for ((n = 0; n < 20 && lossy == 0; ++n)); do
  [ $((n % 2)) = 0 ] && kind=ext4 || kind=xfs
  make_disk $kind
  cut $kind NORMAL
  result=$?
  [ $result = 1 ] && lossy=1
  [ $result = 2 ] && echo "NORMAL cut $n on $kind: ${said:-the cut itself failed}"
done
if [ $lossy = 0 ]; then
  echo "NORMAL: $n cuts and nothing lost: this recipe is blind"
  failed=1
else
  echo "NORMAL: lost after $n cuts, as it must: $said"
fi
exit $failed
