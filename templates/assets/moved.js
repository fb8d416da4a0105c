/**
 * The old address of a guide: goes on to where the guide is, to the part of it that was asked for.
 *
 * A lever's anchor leads to that lever, which may stand in another guide than the rest; every other anchor is taken along.
 * Without JavaScript the page's links do the same.
 */
const lever = location.hash ? document.getElementById(location.hash.slice(1))?.querySelector(":scope > a") : null;
const guide = document.getElementById("lb-moved");

if (lever) {
  location.replace(lever.href);
} else if (guide) {
  location.replace(new URL(location.hash, guide.href));
}
