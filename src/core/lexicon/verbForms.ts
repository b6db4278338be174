/*
 * Owns the forms of verbs that endings do not show: one verb a line. Our own list from general knowledge.
 */
export const VERB_FORMS = `
am is are was were be been being 's 're
have has had having 've
will would 'll 'd
can could
shall should
may might
do does did done
say says said
go goes went gone going
get gets got gotten getting
give gives gave given giving
take takes took taken taking
come comes came coming
know knows knew known
think thinks thought thinking
see sees saw seen
make makes made making
find finds found
tell tells told
feel feels felt
become becomes became
leave leaves left
bring brings brought
begin begins began begun
keep keeps kept
hold holds held
stand stands stood
speak speaks spoke spoken
run runs ran
win wins won
lose loses lost
meet meets met
send sends sent
fight fights fought
break breaks broke broken
`;
