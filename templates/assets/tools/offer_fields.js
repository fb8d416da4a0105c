/** The figures a reader types, read as they are typed; what cannot be read is said at its field. */
import { byId } from "./dom.js";
import { amount, bare } from "./money.js";
import { readFigure, readYears } from "./reading.js";

const FIELDS = ["base", "equity", "years", "bonus", "signon"];

/**
 * Bind the fields of the form. ``onInput`` is called after each keystroke.
 *
 * @param {() => void} onInput
 */
export function bindFigures(onInput) {
  const input = Object.fromEntries(FIELDS.map((name) => [name, byId(`offer-${name}`)]));
  let currency = null;
  let isYearsTyped = false;
  for (const [name, element] of Object.entries(input)) {
    element.addEventListener("input", () => {
      isYearsTyped ||= name === "years";
      onInput();
    });
  }
  const money = (name) => {
    const found = readFigure(input[name].value, currency);
    const isShare = found.kind === "percent";
    explain(name, isShare ? { kind: "fault", why: "is a percent; write an amount." } : found, currency);
    return found.kind === "money" ? found.value : null;
  };
  return {
    /** Use the currency of a pay row, and its vesting term where the reader has typed none. */
    use(code, years) {
      currency = code;
      byId("offer-figures").disabled = !code;
      byId("offer-currency").textContent = code ? `, in ${code}` : "";
      if (!isYearsTyped) input.years.value = String(years);
    },
    /** Read all fields. @returns {import("./offer_parts.js").Offer} */
    read() {
      const [bonus, years] = [readFigure(input.bonus.value, currency), readYears(input.years.value)];
      explain("bonus", bonus, currency);
      mark("years", years === null, years === null ? "Write 1 to 10." : "");
      const isBonus = bonus.kind === "money" || bonus.kind === "percent";
      const equity = money("equity");
      return {
        base: money("base"),
        equity: years === null ? null : equity,
        years: years ?? 1,
        bonus: isBonus ? bonus : null,
        signOn: money("signon"),
      };
    },
    /** Return what is typed, as it is typed. */
    typed() {
      return Object.fromEntries(FIELDS.map((name) => [name, input[name].value.trim()]));
    },
    /** Fill the fields from a link. */
    fill(asked) {
      for (const name of FIELDS) input[name].value = asked[name] ?? "";
      isYearsTyped = Boolean(asked.years);
    },
  };
}

/** Say below a field how its figure was read, or why it could not be. */
function explain(name, found, currency) {
  if (found.kind === "fault") return mark(name, true, `This ${found.why}`);
  if (found.kind === "empty") return mark(name, false, byId(`offer-${name}-said`).dataset.hint);
  const words =
    found.kind === "percent"
      ? `${bare(found.value)}% of base`
      : found.value < 1000
        ? `read as ${amount(found.value, currency)}; for thousands write ${bare(found.value)}K`
        : `read as ${bare(found.value)} ${currency}`;
  return mark(name, false, words);
}

function mark(name, isWrong, words) {
  byId(`offer-${name}`).toggleAttribute("aria-invalid", isWrong);
  if (isWrong) byId(`offer-${name}`).setAttribute("aria-invalid", "true");
  byId(`offer-${name}-said`).textContent = words;
}
