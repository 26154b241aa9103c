// Asks the second program, in the words of src/later/question.rs.

/** The answer about the page at this address; nothing where there is none. */
export function ask(question, link) {
  const fragment = link.includes("#") ? link.slice(link.indexOf("#") + 1) : "";
  const locale = document.documentElement.dataset.lang ?? new URLSearchParams(location.search).get("lang") ?? navigator.language;
  const today = new Date().toISOString().slice(0, 10);
  return globalThis.tokenworthLater(question, fragment, locale, today, link, false) ?? "";
}
