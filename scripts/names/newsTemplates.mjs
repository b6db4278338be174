// Owns sentences of our own in the manner of news, with slots, from which scripts/train-names.mjs makes training examples:
// titles, appositions, cue verbs, ages, credits and headlines around names, and the same places held by towns, firms, teams,
// ships and storms. <P> full name, <S> family name, <G> given name (these are people); <C> town or country from the lists,
// <X> a family name that is a town's, <F> a family name that is a firm's, <T> title, <O> office in lower case, <D> people or
// demonym, <M> month, <W> weekday, <N> number, <ST> US state, <V> verb of saying.
export const TEMPLATES = `
<T> <P> <V> on <W> that the plan would go ahead.
<D> <T> <P> met <D> <T> <P> in <C> on <W>.
<ST> <T> <P> <V> the state was ready.
<C> <T> <P> <V> crews were on the way.
“We are ready,” <V> <P>, <N>, a teacher from <X>, <ST>.
“We are ready,” <P> <V>. “Nothing else matters.”
"It was over in a minute," <S> <V>.
"It was over in a minute," <V> <S>, who lives in <X>.
"I don't know," <T> <S> told reporters in <C>.
<P>, a spokeswoman for the <C> Police Department, <V> the man had been arrested.
<P>, the <O> of the <F> Institute, declined to comment.
<P>, <N>, was arrested on <W> in <X>, <ST>.
<P> (R-<ST>) and <P> (D-<ST>) introduced the bill.
Sens. <P> and <P> voted against it, as did Reps. <P> and <P>.
Sen. <P>, R-<ST>., <V> the bill was dead.
<P> of <ST> and <P> of <ST> opposed the measure.
Mr. <S> and Ms. <S> disagreed about the <C> office.
Mrs. <S> said <G> had always loved <X>.
<G> and <P> arrived in <C> with <O> <P>.
Former <T> <P> will visit <C> in <M>.
The <S> administration has delayed the rule.
The <S> campaign <V> it raised $<N> million in <M>.
Critics of <S> say the <D> government is to blame.
<S>’s lawyer, <P>, <V> his client was innocent.
<S>'s wife, <P>, and their son, <G>, survived the crash.
His brother <G> <S> died in <M>.
Her husband, <P>, works for <F> Corp. in <X>.
<O> <P> <V> the team was tired.
<F> chief executive <P> <V> sales rose <N> percent.
<F> <T> <P> will step down in <M>.
<P>, chairman of <F> & Co., bought <F> Industries for $<N> million.
Analysts at <F> Securities expect shares of <F> Inc. to rise.
<F> shares fell <N> percent after <F> Group cut its forecast.
Lawyers at <F> & <F> represent the company.
<F>, the retailer, said it would close <N> stores in <ST>.
<F> University professor <P> studies <D> politics.
<P>, a professor at <F> University, <V> the <D> vote was close.
Researchers from <F> College and the <F> Foundation found the opposite.
The <F> Hospital in <X> treated <N> people.
The fire began in <X>, a town of <N> people near <C>.
Police in <X> <V> the road to <X> was closed.
<X>, <ST> (AP) — A man was shot on <W>, police <V>.
<C> — <T> <P> <V> on <W> that talks would begin.
<X> residents <V> they heard a blast near <F> Street.
The accident happened on <F> Road at <F> Avenue in <X>.
<N> people died when a train from <C> to <X> derailed.
Troops took the village of <X> and moved on to <X>, <D> officials <V>.
She grew up in <X> and moved to <C> in <N>.
Hurricane <G> hit <X>, <ST>, as <G> moved north.
Tropical Storm <G> weakened; <G> is expected to turn toward <C>.
The USS <P> left <C> for <C>.
The <F> Bridge and <F> Park reopened on <W>.
<F> Elementary School was closed on <W>.
The <F> Act was passed in <N>; the <F> amendment failed.
The <F> Prize went to <P> of <C>.
<C> beat <X> <N>-<N> on <W>; <P> scored <N> points.
<X> won <N>-<N> against <C> United.
<S> scored in the <N>th minute for <X>.
<S> passed to <S>, who beat <O> <P> with a low shot.
Coach <S> <V> <G> <S> would not play against <X>.
<P> beat <P> <N>-<N>, <N>-<N> in the final in <C>.
<P> stars in the film with <P> and <P>, directed by <P>.
<D> <T> <P> (left) and <X> Secretary-General <P> (centre) attend a meeting in <C>.
<D> <T> <P> (second from right) stands beside Attorney-General <P> (right) in <C>, <C>, on <M> <N>.
The <F> Director-General <P> shakes hands with <T> <P> (left) at the talks in <C>.
From left: <P>, <P> and <T> <P> in <C>.
Photo: <P>/Getty Images
(Photo by <P>/AFP)
(AP Photo/<P>)
<P>/AP
<P> | Reuters
By <P> and <P>
By <P>, <F> News
Reporting by <P> in <C> and <P>; editing by <P>
<P> reported from <C>. <P> contributed to this report.
Follow <P> on Twitter.
<P> ⏎ <F> Times
<P> Says <D> Plan Will Not Work
<P> Will Not Run Again, <S> Says
<S> Still Leads in <ST> as <S> Gains Ground
How <S> Lost <ST>
Why <S> and <S> Could Not Agree on <C>
Police Say <P> Killed in <X> Crash
<S> to Meet <S> in <C>
<S>, <S> clash over <C> in debate
<S> vs <S>: what the polls say
Woman, <N>, dies after fire in <X>
New <F> phone goes on sale in <C>
<F> Recalls <N> Cars
Man Charged in <X> Shooting
TRUE STORY: <P> ON LIFE IN <C>
Investors wait as <D> markets open; <F> leads
Officials in <C> declined to comment. Prosecutors did not.
Firefighters from <X> and <C> fought the blaze.
Neighbors described <S> as quiet.
Asked about <S>, <S> smiled.
According to <S>, the money went to <C>.
According to <F>, the <D> news agency, <N> died.
People close to <S> say he is angry.
Supporters of <P> gathered outside <F> Hall.
I met <G> in <C>; <G> was with <P>.
“Thank you, <G>,” she <V>.
“<G>, come here,” <S> <V>.
Like <S>, <P> thinks the <D> economy is weak.
The book, by <P>, tells the story of <P> and <P>.
<P>'s film “<F> Hill” opens in <M>.
The song “<G>” by the band <F> was a hit in <N>.
He played <G> in the series “<F> Place”.
Dr. <P> of <F> Medical Center <V> the child was well.
Judge <P> sentenced <S> to <N> years.
Detective <S> and Officer <P> testified.
Attorney <P>, who represents <S>, <V> he would appeal.
Sgt. <P> of the <X> police <V> <S> ran a red light.
State Rep. <P>, a Democrat from <X>, <V> no.
Gov. <P>’s office did not respond.
House Speaker <P> and Senate Majority Leader <P> agreed.
Prime Minister <S> <V> <C> would respond.
<T> <S> spoke with <T> <S> by telephone.
King <G> of <C> received <T> <P>.
Pope <G> prayed for <C>.
Pro-<S> lawmakers and anti-<S> protesters met in <C>.
The <S>-era rule is gone, <V> <P>.
<S>-backed <O> <P> won in <ST>.
The <S>-<S> meeting in <C> lasted <N> minutes.
More: <P> and the <C> vote
Read more: <S> says <C> must wait
Related: <X> man found dead
<P>: The <D> case for trade
Interview with <P>
<P>: We did what we could in <C>.
<S>: I think it is over.
MR. <S>: I think it is over.
<D> lawmaker <P> and <D> journalist <P> were freed.
<D>s and <D>s marched in <C> on <W>.
<O> <P>, <N>, and his wife <G>, <N>, live in <X>.
One of them, <P>, <V> <S> had called him.
Among the dead were <P>, <N>, of <X>; <P>, <N>, of <C>; and <P>, <N>.
The lawsuit, <S> v. <F> Inc., was filed in <X>.
The <F> family has owned the farm near <X> since <N>.
In <M>, <S> left for <C>; by <M>, <S> was back.
On <W> <S> told <F> News he was ready.
Yesterday <S> met workers at the <F> plant in <X>.
Still, <S> <V>, <C> is safe.
But <S> never went to <X>.
`;

/** Titles as they stand before a name. */
export const TITLES = `President|Prime Minister|Foreign Minister|Defence Minister|Finance Minister|Interior Minister|Chancellor|Vice President|Secretary of State|Defense Secretary|Treasury Secretary|Attorney General|Deputy Attorney General|House Speaker|Senate Majority Leader|Senate Minority Leader|Sen.|Rep.|Gov.|Senator|Representative|Governor|Mayor|Police Chief|Sheriff|Fire Chief|FBI Director|CIA Director|Press Secretary|White House press secretary|Kremlin spokesman|Ambassador|General|Gen.|Lt. Gen.|Maj. Gen.|Col.|Lt. Col.|Capt.|Sgt.|Adm.|Judge|Justice|Chief Justice|District Attorney|Superintendent|Professor|Prof.|Dr.|Pastor|Rev.|Bishop|Cardinal|Coach|Opposition leader|Health Secretary|Home Secretary|Lord|Sir|Dame|Mr|Mr.|Mrs|Mrs.|Ms|Ms.|Officer|Detective|Councilman|Councilwoman|Chairman|Chief Executive|Energy Minister|Army chief|Crown Prince|Princess|Queen|Fed Chairman|EU Commissioner|UN Secretary-General|Speaker|Congresswoman|Congressman|Majority Whip|Republican|Democrat|Republican candidate|Democratic nominee`;

/** Offices as they stand before a name in lower case. */
export const OFFICES = `spokesman|spokeswoman|chairman|director|coach|actor|actress|singer|author|professor|economist|analyst|striker|goalkeeper|quarterback|guard|forward|president|founder|lawyer|prosecutor|attorney|mayor|senator|minister|leader|lawmaker|candidate|journalist|reporter|photographer|host|correspondent|columnist|comedian|designer|architect|activist|aide|adviser|manager|captain|teammate|skipper|resident|neighbor|witness|student|teacher|farmer|driver|historian|scientist|billionaire|businessman|entrepreneur|commissioner|officer|detective|strategist|pollster`;

export const VERBS = `said|says|told reporters|told The Associated Press|added|wrote|argued|warned|insisted|tweeted|announced|explained|claimed|predicted|admitted|noted|recalled|asked|replied|testified|stated|mentioned|acknowledged|urged`;
