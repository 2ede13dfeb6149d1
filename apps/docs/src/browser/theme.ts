// Runs before the first paint, so that a stored theme does not flash.
import { storedTheme } from "./stored-theme.ts";

const theme = storedTheme();
if (theme) document.documentElement.classList.add(theme);
