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
  "--hide-scrollbars",
  "--force-color-profile=srgb",
];

const launched = new Map();

/**
 * A running browser of this language and theme; started once, then shared by the tests of a file. `resist`: Firefox keeps
 * pages from recognizing the reader.
 */
export function browser({ locale = "en-US", theme = "light", javascript = true, resist = false } = {}) {
  const key = `${locale} ${theme} ${javascript} ${resist}`;
  if (!launched.has(key)) launched.set(key, LAUNCHERS[BROWSER]({ locale, theme, javascript, resist }));
  return launched.get(key);
}

const LAUNCHERS = { chrome, firefox, webkit };

/** Ends every browser. */
export async function closeBrowsers() {
  await Promise.allSettled([...launched.values()].map(async (browser) => (await browser).close()));
  launched.clear();
}

function chrome({ locale }) {
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    // A service worker with a debugger attached is never idle, and none takes over from it before it is.
    targetFilter: (target) => target.type() !== "service_worker",
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
