// Offers another release in a notice above the page.
const element = (name, properties) => Object.assign(document.createElement(name), properties);
const button = (textContent, onclick) => element("button", { type: "button", textContent, onclick });

/**
 * Offers another release in a notice that stays until the reader answers. `use` replaces this release with the other.
 */
export function offer(use) {
  document.getElementById("release")?.remove();
  const region = element("div", { id: "release", className: "page", role: "status" });
  document.body.prepend(region);
  const take = button("Use it now", () => {
    take.disabled = true;
    use();
  });
  const notice = element("div", { className: "notice" });
  notice.append(element("p", { textContent: "There is a new version of this calculator. Your inputs stay." }), take);
  notice.append(button("Dismiss", () => region.remove()));
  // Screen readers announce only additions to a region that exists already.
  requestAnimationFrame(() => region.append(notice));
}
