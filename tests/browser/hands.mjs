// What hands do on the page: the keyboard alone, and dragging.

/** Presses Tab (with `back`: Shift+Tab) until the focus is on an element that matches; the keyboard's only way to it. */
export async function tabTo(page, css, { back = false } = {}) {
  const limit = 2 * await page.raw.$$eval("a, button, input, select, summary, textarea, [tabindex]", (all) => all.length);
  const there = () => page.raw.evaluate((css) => document.activeElement.matches(css), css);
  if (await there()) return;
  if (back) await page.raw.keyboard.down("Shift");
  for (let presses = 0; presses < limit; presses++) {
    await page.raw.keyboard.press("Tab");
    if (await there()) {
      if (back) await page.raw.keyboard.up("Shift");
      return;
    }
  }
  throw new Error(`${limit} times Tab do not lead to ${css}`);
}

/** Goes to the button of these words by Tab, and presses Enter, or another key. */
export async function tabToButton(page, words, { within = "body", key = "Enter", back } = {}) {
  const mark = `${words} `.replace(/\W/g, "-");
  await (await page.button(words, within)).evaluate((button, mark) => { button.dataset.wanted = mark; }, mark);
  await tabTo(page, `[data-wanted="${mark}"]`, { back });
  await page.raw.evaluate(() => { delete document.activeElement.dataset.wanted; });
  await page.raw.keyboard.press(key);
}

/** Presses keys one after the other. */
export async function keys(page, ...all) {
  for (const key of all) await page.raw.keyboard.press(key);
}

/** Presses a key while modifiers are held down. */
export async function chord(page, modifiers, key) {
  for (const modifier of modifiers) await page.raw.keyboard.down(modifier);
  await page.raw.keyboard.press(key);
  for (const modifier of modifiers) await page.raw.keyboard.up(modifier);
}

/** Where the middle of an element is, after it was brought into sight. */
export async function middle(page, css) {
  return (await page.raw.waitForSelector(css, { visible: true })).evaluate((element) => {
    element.scrollIntoView({ block: "center" });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2, width, height };
  });
}

/** To be run before the page: what it puts off until four seconds after its start, it does at once. */
export function soon() {
  const wait = setTimeout;
  globalThis.setTimeout = (call, time, ...rest) => wait(call, time === 4000 ? 0 : time, ...rest);
}

/**
 * Holds back each timer of the page that waits exactly `delay` milliseconds, from now on, so that a test does not depend on
 * how fast the machine is. `held` in the page has what is waiting, by its number.
 */
export async function holdTimers(page, delay) {
  await page.raw.evaluate((delay) => {
    const [set, clear] = [setTimeout, clearTimeout];
    window.held = new Map();
    window.setTimeout = (call, wait, ...rest) => {
      const id = set(call, wait === delay ? 1e6 : wait, ...rest);
      if (wait === delay) held.set(id, call);
      return id;
    };
    window.clearTimeout = (id) => (held.delete(id), clear(id));
  }, delay);
}

/** Lets the timers that are held back run now. */
export async function letTimersRun(page) {
  await page.raw.evaluate(() => {
    for (const call of held.values()) call();
    held.clear();
  });
}

/** Drags an element sideways by so many pixels, in steps; `release: false` keeps the button down. */
export async function drag(page, css, by, { steps = 8, release = true } = {}) {
  const { x, y } = await middle(page, css);
  await page.raw.mouse.move(x, y);
  await page.raw.mouse.down();
  await page.raw.mouse.move(x + by, y, { steps });
  if (release) await page.raw.mouse.up();
}
