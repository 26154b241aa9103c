// One API for all browsers: BROWSER=firefox picks Firefox, BROWSER=webkit WebKit, all else Chromium; CHROMIUM, FIREFOX,
// WEBKIT and WEBKIT_DRIVER say where the programs are. `cargo xtask` sets them.
import puppeteer from "puppeteer-core";
import { webkit } from "./webkit.mjs";

export const BROWSER = ["firefox", "webkit"].includes(process.env.BROWSER) ? process.env.BROWSER : "chrome";

const QUIET = [
  // Root, as in most containers, cannot use the sandbox; the pages under test are our own.
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--no-first-run",
  "--force-color-profile=srgb",
];

/** What puppeteer gives every Chromium without a window. */
const HIDE_BARS = "--hide-scrollbars";

const launched = new Map();

/**
 * A running browser of this language and theme; started once, then shared by the tests of a file. `resist`: Firefox keeps
 * pages from recognizing the reader. `bars`: Chromium shows scroll bars, which take room.
 */
export function browser({ locale = "en-US", theme = "light", javascript = true, resist = false, bars = false } = {}) {
  const key = `${locale} ${theme} ${javascript} ${resist} ${bars}`;
  if (!launched.has(key)) launched.set(key, LAUNCHERS[BROWSER]({ locale, theme, javascript, resist, bars }));
  return launched.get(key);
}

const LAUNCHERS = { chrome, firefox, webkit };

/** Ends every browser. */
export async function closeBrowsers() {
  await Promise.allSettled([...launched.values()].map(async (browser) => (await browser).close()));
  launched.clear();
}

function chrome({ locale, bars }) {
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    // A service worker with a debugger attached is never idle, and none takes over from it before it is.
    targetFilter: (target) => target.type() !== "service_worker",
    ignoreDefaultArgs: bars ? [HIDE_BARS] : [],
    args: [...QUIET, `--lang=${locale}`, `--accept-lang=${locale}`],
    // On Linux the language of Intl comes from the environment.
    env: { ...process.env, LANGUAGE: locale.replace("-", "_") },
  });
}

function firefox({ locale, theme, javascript, resist }) {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX || "/usr/bin/firefox",
    extraPrefsFirefox: {
      "javascript.enabled": javascript,
      "privacy.resistFingerprinting": resist,
      "intl.accept_languages": locale,
      // Intl follows the system otherwise, and the system follows the machine.
      "intl.locale.requested": locale,
      "intl.regional_prefs.use_os_locales": false,
      // 0 is dark, 1 light: puppeteer emulates no theme over this protocol.
      "layout.css.prefers-color-scheme.content-override": theme === "dark" ? 0 : 1,
    },
  });
}
