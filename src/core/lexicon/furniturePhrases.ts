/*
 * Phrases of pages around articles, lower case, tokens set apart by a space; one a line. Source: our own, from reading news pages.
 */

/** A short paragraph that opens with one is no article text. */
export const FURNITURE_OPENERS = `
see also
also see
also read
read also
read more
read next
read :
read the full
read this
read cnn
related :
related articles
related article
related stories
related story
related content
related sources
related source
related news
related posts
related topics
related links
related coverage
related reading
more :
more from
more on
more stories
more news
more like this
most read
most popular
most viewed
recommended
trending now
trending :
top stories
latest news
you may also like
you might also like
you may like
what to read next
don't miss
must read
must - read
editor's picks
watch :
watch live
watch the
watch now
watch more
just watched
listen :
listen now
listen to
click here
click to
click on
tap here
sign up
signup
subscribe
newsletter sign
newsletter signup
get the latest
get all the latest
get our
get the monitor stories
by signing up
thanks for signing up
thank you for signing up
thank you for subscribing
thank you for reading
already a subscriber
follow us
follow @
follow him on
follow her on
follow them on
follow the ticker
follow cnn
join us on
join the conversation
join the discussion
like us on
connect with us
find us on
copyright ©
©
all rights reserved
image copyright
image source
image caption
media caption
media playback
enlarge this image
toggle caption
hide caption
photo :
photo by
photo credit
photos :
photo gallery
photo illustration
photograph :
photograph by
( photo
( photos
( image
image :
image credit
images :
picture :
picture credit
pictured :
credit :
video :
video by
video credit
illustration by
illustration :
graphic :
graphics :
file photo
slideshow
view gallery
view photos
gallery :
view comments
view all comments
show comments
hide comments
leave a reply
leave a comment
leave your comment
leave comment
post a comment
write a comment
add a comment
add comment
comments are closed
no comments yet
be the first to comment
your email address
your name
required fields
save my name
notify me of
cancel reply
log in to
login to
sign in to
sign in
register to
register now
create an account
share this
share on
share :
share via
tweet this
email this
print this
print page
copy link
download our
download the app
download now
this site uses
this website uses
we use cookies
we and our partners
by continuing to
by clicking
accept cookies
cookie policy
cookie settings
privacy policy
terms of service
terms of use
terms and conditions
do not sell my
advertisement
advertisements
advertising
sponsored
promoted content
paid content
story continued below
story continues below
article continues below
continue reading
continued below
skip advertisement
skip to
back to top
back to home
return to homepage
load more
next article
previous article
next post
previous post
next story
filed under
filed to
tags :
tagged :
topics :
category :
categories :
posted in
posted by
discover more from
loading
don't see the graphic
browser not compatible
your browser
please enable
enable javascript
support our
support vox
support independent
support the guardian
support us
donate now
donate :
become a member
become a subscriber
contact us
contact the author
email the author
send tips
send us a tip
got a tip
got a story
have a tip
have a story
have a news tip
report a typo
report an error
the opinions expressed
the views expressed
views expressed
opinions expressed by
this is a rush transcript
this content is
this material may not
this post contains
this article contains affiliate
we may earn
with inputs from
with agency inputs
with post wires
with reporting by
additional reporting by
reporting by
( reporting by
writing by
editing by
compiled by
- - follow
- follow
what do you think ?
let us know in
have your say
tell us what
free newsletter
today's top
our standards :
click the
order reprints
reprints
purchase licensing
`;

/** A short paragraph that holds one anywhere is no article text. */
export const FURNITURE_PARTS = `
to your inbox
in your inbox
all rights reserved
for reprint permission
click here to
click here for
sign up here
sign up for our
subscribe to our
subscribe now
agree to our privacy
email address will not be
required fields are marked
contributed to this report
contributed to this story
contributed to this article
contributed reporting
getty images
getty photos
afp via getty
ap photo
toggle caption
hide caption
via getty
via ap
via reuters
follow us on
follow @
continue reading the main story
download the app
`;

/** Verbs and nouns of picture captions: beside a credit line they tell that the line above it is one. */
export const CAPTION_WORDS = `
seen pictured left right center centre middle file during speaks speak attend attends arrives arrive walks walk looks look poses pose
shakes shake stands stand addresses address gestures waves holds hold sits sit listens listen delivers deliver participate participates
photo photograph image undated handout courtesy joint
`;
