/**
 * The choice of a comparison, as it stands in the address: ``?role=ROLE&with=COMPANY,COMPANY&region=REGION&currency=USD``.
 *
 * @typedef {{role: string, companies: string[], region: string, currency: string}} Choice "" for what is not chosen
 */

/** Read the choice of an address. @returns {Choice} */
export function readChoice(search) {
  const asked = new URLSearchParams(search);
  const word = (name) => (asked.get(name) ?? "").trim();
  const companies = word("with")
    .toLowerCase()
    .split(",")
    .map((slug) => slug.trim())
    .filter(Boolean);
  return {
    role: word("role").toLowerCase(),
    companies: [...new Set(companies)],
    region: word("region").toLowerCase(),
    currency: word("currency").toUpperCase(),
  };
}

/** Write a choice as the query of an address; what is not chosen is left out. @param {Choice} choice */
export function writeChoice(choice) {
  const parts = [
    ["role", choice.role],
    ["with", choice.companies.map(encodeURIComponent).join(",")],
    ["region", choice.region],
    ["currency", choice.currency],
  ];
  const said = parts
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${name === "with" ? value : encodeURIComponent(value)}`);
  return said.length ? `?${said.join("&")}` : "";
}

/** Read what a link to the offer form says: the fragment of a copied link, else the query of a link from another page. */
export function readOffer(hash, search) {
  const asked = new URLSearchParams(hash.length > 1 ? hash.slice(1) : search);
  return Object.fromEntries([...asked].filter(([, value]) => value));
}

/** Write an offer as a fragment; what is empty is left out. @param {Record<string, string>} offer */
export function writeOffer(offer) {
  return `#${new URLSearchParams(Object.entries(offer).filter(([, value]) => value))}`;
}
