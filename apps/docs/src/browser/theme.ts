// Runs before the first paint, so that a stored theme does not flash.
import { stored, THEME_KEY } from "./storage.ts";

const theme = stored(THEME_KEY);
if (theme === "light" || theme === "dark") document.documentElement.classList.add(theme);
