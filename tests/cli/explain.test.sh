#!/bin/bash
# explain: a phrase stage by stage, with what was left and why.
source "$(dirname "$0")/lib.sh" "$@"

row() { grep -E "^$1 .*$2" "$work/out" >/dev/null || fail "no row '$1 … $2': $(cat "$work/out")"; }

expect 0 "$zhibiao" explain --region 镇海 --date 2017-02-08 "五年来，财政收入由12.5亿元增加到20亿元，占生产总值的8.1%，年均增长9%以上，增速居全市第二"
grep -q "in a part that is read as actual of 2016" "$work/out" || fail "the part's role and period"
row 12.5亿元 '财政收入由 +财政收入 +由 .*五年来 +subject'
row 20亿元 'joined +增加到 +增加到 +reach .*from-to'
row 8.1% 'comma +占生产总值的 .*生产总值 +五年来 +share'
row 9%以上 '年均增长 +rise .*carried'
row 第二 '增速居全市 +rank +全市 .*carried'
row 2012/2016 '财政收入 .*growth +≥ \+9%'

expect 0 "$zhibiao" explain "今年增长8%"
grep -A2 "^Not resolved" "$work/out" | grep -q "8%: nothing says what it measures" || fail "what was left, and why"
row 8% '今年增长 +rise .*今年'
expect 2 "$zhibiao" explain --date 2017-13 增长8%
expect 2 "$zhibiao" explain
