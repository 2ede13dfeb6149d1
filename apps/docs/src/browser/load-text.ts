import { t } from "./messages.ts";

/** Loads a text file of the site. */
export async function loadText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(t("{url} did not load: status {status}.", { url, status: response.status }));
  return response.text();
}
