#!/bin/bash
# SPDX-License-Identifier: MIT
# Installs the Debian packages in a clean chroot and runs the program there. Where no chroot can be made (no root,
# no debootstrap, no mirror) it unpacks them into a folder, asks ldd for every library, and says so.
# usage: deb.sh SOURCE WORK ZHIBIAO.deb LIBZHIBIAO-DEV.deb
set -euo pipefail
source=$1 work=$2 program=$3 dev=$4
report=$source/examples/reports/ningbo-2019.txt
root=$work/root

dpkg-deb --field "$program" Package Version Depends
dpkg-deb --field "$dev" Package Version Depends
for file in ./usr/include/zhibiao/zhibiao.hpp ./usr/lib/cmake/zhibiao/zhibiaoConfig.cmake ./usr/lib/pkgconfig/zhibiao.pc; do
  grep -q "$file" <<<"$(dpkg-deb --contents "$dev")" || { echo "$dev has no $file" >&2; exit 1; }
done

in_chroot() {
  [ "$(id -u)" = 0 ] && command -v debootstrap >/dev/null || return 1
  # A base system that was made before may be given; making one takes a minute and a mirror.
  if [ -n "${ZHIBIAO_BASE:-}" ]; then
    cp -a "$ZHIBIAO_BASE" "$root"
  else
    debootstrap --variant=minbase bookworm "$root" >"$work/debootstrap.log" 2>&1 || return 1
  fi
  trap 'umount "$root/proc" 2>/dev/null || true; rm -rf "$root"' EXIT
  cp /etc/resolv.conf "$root/etc/" 2>/dev/null || true
  [ ! -d /etc/apt/apt.conf.d ] || cp /etc/apt/apt.conf.d/*prox* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
  cp "$program" "$root/tmp/zhibiao.deb"
  cp "$report" "$root/tmp/"
  chroot "$root" apt-get update -qq || return 1
  chroot "$root" apt-get install -y -qq --no-install-recommends /tmp/zhibiao.deb >"$work/apt.log" 2>&1 || { cat "$work/apt.log" >&2; exit 1; }
  chroot "$root" zhibiao --version
  # Names in the report are Chinese and the chroot has no locale: it must not matter.
  test "$(chroot "$root" zhibiao extract --indicator gdp "/tmp/$(basename "$report")" | grep -c '"kind":"observation"')" -ge 2
  chroot "$root" zhibiao load --quiet --db /tmp/o.sqlite "/tmp/$(basename "$report")"
  chroot "$root" apt-get remove -y -qq zhibiao >/dev/null 2>&1
  ! chroot "$root" sh -c 'command -v zhibiao'
  echo "installed, ran and was removed in a clean chroot"
}

if in_chroot; then exit 0; fi
echo "no chroot here: unpacked into a folder instead"
dpkg-deb --extract "$program" "$root"
if ldd "$root/usr/bin/zhibiao" | grep 'not found' >&2; then exit 1; fi
"$root/usr/bin/zhibiao" --version
test "$("$root/usr/bin/zhibiao" extract --indicator gdp "$report" | grep -c '"kind":"observation"')" -ge 2
