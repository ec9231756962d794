/** All rules, in the order of the catalogue. */
import type { Rule } from './rule.ts';
import con01 from './rules/con-01.ts';
import con02 from './rules/con-02.ts';
import con03 from './rules/con-03.ts';
import con04 from './rules/con-04.ts';
import con05 from './rules/con-05.ts';
import con06 from './rules/con-06.ts';
import con07 from './rules/con-07.ts';
import elm01 from './rules/elm-01.ts';
import elm02 from './rules/elm-02.ts';
import elm03 from './rules/elm-03.ts';
import elm04 from './rules/elm-04.ts';
import elm05 from './rules/elm-05.ts';
import elm06 from './rules/elm-06.ts';
import elm07 from './rules/elm-07.ts';
import elm08 from './rules/elm-08.ts';
import elm09 from './rules/elm-09.ts';
import elm10 from './rules/elm-10.ts';
import elm11 from './rules/elm-11.ts';
import elm12 from './rules/elm-12.ts';
import elm13 from './rules/elm-13.ts';
import elm14 from './rules/elm-14.ts';
import elm15 from './rules/elm-15.ts';
import elm16 from './rules/elm-16.ts';
import fix01 from './rules/fix-01.ts';
import fix02 from './rules/fix-02.ts';
import fix03 from './rules/fix-03.ts';
import fix04 from './rules/fix-04.ts';
import fix05 from './rules/fix-05.ts';
import fix06 from './rules/fix-06.ts';
import fix07 from './rules/fix-07.ts';
import fix08 from './rules/fix-08.ts';
import fix09 from './rules/fix-09.ts';
import num01 from './rules/num-01.ts';
import num02 from './rules/num-02.ts';
import num03 from './rules/num-03.ts';
import num04 from './rules/num-04.ts';
import num05 from './rules/num-05.ts';
import num06 from './rules/num-06.ts';
import num07 from './rules/num-07.ts';
import num08 from './rules/num-08.ts';
import num09 from './rules/num-09.ts';
import num10 from './rules/num-10.ts';
import num11 from './rules/num-11.ts';
import num12 from './rules/num-12.ts';
import num13 from './rules/num-13.ts';
import num14 from './rules/num-14.ts';
import num15 from './rules/num-15.ts';
import num16 from './rules/num-16.ts';
import pun01 from './rules/pun-01.ts';
import pun02 from './rules/pun-02.ts';
import pun03 from './rules/pun-03.ts';
import pun04 from './rules/pun-04.ts';
import pun05 from './rules/pun-05.ts';
import pun06 from './rules/pun-06.ts';
import pun07 from './rules/pun-07.ts';
import pun08 from './rules/pun-08.ts';
import pun09 from './rules/pun-09.ts';
import pun10 from './rules/pun-10.ts';
import pun11 from './rules/pun-11.ts';
import pun12 from './rules/pun-12.ts';
import pun13 from './rules/pun-13.ts';
import pun14 from './rules/pun-14.ts';
import pun15 from './rules/pun-15.ts';
import pun16 from './rules/pun-16.ts';
import pun17 from './rules/pun-17.ts';
import sec01 from './rules/sec-01.ts';
import sec02 from './rules/sec-02.ts';
import sec03 from './rules/sec-03.ts';
import sec04 from './rules/sec-04.ts';
import sec05 from './rules/sec-05.ts';
import sec06 from './rules/sec-06.ts';
import str01 from './rules/str-01.ts';
import str02 from './rules/str-02.ts';
import str03 from './rules/str-03.ts';
import str04 from './rules/str-04.ts';
import str05 from './rules/str-05.ts';
import str06 from './rules/str-06.ts';
import str07 from './rules/str-07.ts';
import str08 from './rules/str-08.ts';
import str09 from './rules/str-09.ts';
import str10 from './rules/str-10.ts';
import str11 from './rules/str-11.ts';
import str12 from './rules/str-12.ts';
import str13 from './rules/str-13.ts';
import str14 from './rules/str-14.ts';
import str15 from './rules/str-15.ts';
import str16 from './rules/str-16.ts';
import typ01 from './rules/typ-01.ts';
import typ02 from './rules/typ-02.ts';
import typ03 from './rules/typ-03.ts';
import typ04 from './rules/typ-04.ts';
import wrd01 from './rules/wrd-01.ts';
import wrd02 from './rules/wrd-02.ts';
import wrd03 from './rules/wrd-03.ts';
import wrd04 from './rules/wrd-04.ts';
import wrd05 from './rules/wrd-05.ts';
import wrd06 from './rules/wrd-06.ts';
import wrd07 from './rules/wrd-07.ts';
import wrd08 from './rules/wrd-08.ts';
import wrd09 from './rules/wrd-09.ts';
import wrd10 from './rules/wrd-10.ts';
import wrd11 from './rules/wrd-11.ts';
import wrd12 from './rules/wrd-12.ts';
import wrd13 from './rules/wrd-13.ts';
import wrd14 from './rules/wrd-14.ts';

export const RULES: readonly Rule[] = [
  str01,
  str02,
  str03,
  str04,
  str05,
  str06,
  str07,
  str08,
  str09,
  str10,
  str11,
  str12,
  str13,
  str14,
  str15,
  str16,
  elm01,
  elm02,
  elm03,
  elm04,
  elm05,
  elm06,
  elm07,
  elm08,
  elm09,
  elm10,
  elm11,
  elm12,
  elm13,
  elm14,
  elm15,
  elm16,
  pun01,
  pun02,
  pun03,
  pun04,
  pun05,
  pun06,
  pun07,
  pun08,
  pun09,
  pun10,
  pun11,
  pun12,
  pun13,
  pun14,
  pun15,
  pun16,
  pun17,
  num01,
  num02,
  num03,
  num04,
  num05,
  num06,
  num07,
  num08,
  num09,
  num10,
  num11,
  num12,
  num13,
  num14,
  num15,
  num16,
  wrd01,
  wrd02,
  wrd03,
  wrd04,
  wrd05,
  wrd06,
  wrd07,
  wrd08,
  wrd09,
  wrd10,
  wrd11,
  wrd12,
  wrd13,
  wrd14,
  fix01,
  fix02,
  fix03,
  fix04,
  fix05,
  fix06,
  fix07,
  fix08,
  fix09,
  con01,
  con02,
  con03,
  con04,
  con05,
  con06,
  con07,
  sec01,
  sec02,
  sec03,
  sec04,
  sec05,
  sec06,
  typ01,
  typ02,
  typ03,
  typ04,
];
