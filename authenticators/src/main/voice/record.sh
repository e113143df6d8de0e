#!/bin/sh
# Speaks the characters of the audio captcha anew and lays them where the program finds them.
# Needs espeak-ng and sox. Run by hand when the voice is to change; the build only packs what lies there.
# Letters are written in pinyin, as people in China say them.
set -eu
cd "$(dirname "$0")"
target=../resources/io/yizheng/kit/captcha/sound
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

say() {
  espeak-ng -v cmn-latn-pinyin -s 120 -p 45 -a 80 -w "$work/spoken.wav" "$2"
  sox -D "$work/spoken.wav" -r 8000 -c 1 -e mu-law "$target/$1.wav" \
    highpass 120 silence 1 0.01 0.6% reverse silence 1 0.02 0.6% fade t 0.02 reverse fade t 0.005 norm -3
}

say 0 零; say 1 一; say 2 二; say 3 三; say 4 四
say 5 五; say 6 六; say 7 七; say 8 八; say 9 九
say A "ei1"; say B "bi4"; say C "sei1"; say D "di4"; say E "yi4"; say F "ai2 fu5"; say G "ji4"
say H "ei2 chi5"; say I "ai4"; say J "zhei4"; say K "kei4"; say L "ai2 lou5"; say M "ai2 mu5"; say N "en1"
say O "ou1"; say P "pi4"; say Q "kiu1"; say R "a4 er5"; say S "ai2 si5"; say T "ti4"; say U "you1"
say V "wei4"; say W "da2 bu5 liu5"; say X "ai2 ke4 si5"; say Y "wai4"; say Z "zei4"
say small 小写
