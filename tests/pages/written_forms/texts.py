"""Paragraphs of a known length, in words counted by hand, in each written form."""

# 12 words: Vi(1) gir(2) råd(3) til(4) alle(5) som(6) ikke(7) vet(8) hvilken(9) utdanning(10)
# de(11) ønsker(12).
NB_12 = "Vi gir råd til alle som ikke vet hvilken utdanning de ønsker."
# 11 words: Hun(1) fikk(2) ikke(3) svar(4) før(5) uken(6) etter(7) at(8) hun(9) hadde(10) spurt(11).
NB_11 = "Hun fikk ikke svar før uken etter at hun hadde spurt."
# 10 words, which is too few: Hun(1) fikk(2) ikke(3) svar(4) før(5) hun(6) selv(7) hadde(8)
# spurt(9) igjen(10).
NB_10 = "Hun fikk ikke svar før hun selv hadde spurt igjen."
# 13 words: Vi(1) gjev(2) råd(3) til(4) alle(5) som(6) ikkje(7) veit(8) kva(9) for(10) ei(11)
# utdanning(12) dei(13).
NN_13 = "Vi gjev råd til alle som ikkje veit kva for ei utdanning dei."
# 14 words: We(1) give(2) advice(3) to(4) everybody(5) who(6) does(7) not(8) know(9) which(10)
# school(11) they(12) would(13) like(14).
EN_14 = "We give advice to everybody who does not know which school they would like."
