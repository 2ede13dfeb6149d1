// Preloaded into each script: redirects its requests for the reader's mock to TARGET_SERVER. A request to any other host fails,
// because a reader who pastes the code must not call the real service.
import dns from "node:dns";
import { readFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const server = process.env["TARGET_SERVER"] ?? "";
const ADDRESS_IN_EXAMPLES = "http://127.0.0.1:4010";

function redirect(origin: string): string {
  return origin === ADDRESS_IN_EXAMPLES ? server : origin;
}

const { fetch } = globalThis;
globalThis.fetch = (input, init) => {
  const { href, origin } = new URL(input instanceof Request ? input.url : input);
  const url = href.replace(origin, redirect);
  return fetch(input instanceof Request ? new Request(url, input) : url, init);
};

// Loading undici takes longer than most scripts, so only the scripts that use it load it.
if (readFileSync(process.argv[1] ?? "", "utf8").includes("undici")) {
  const { getGlobalDispatcher, setGlobalDispatcher } = await import("undici");
  const redirected = getGlobalDispatcher().compose(
    (dispatch) => (options, handler) => dispatch({ ...options, origin: redirect(String(options.origin)) }, handler),
  );
  setGlobalDispatcher(redirected);
}

const { lookup } = dns;
dns.lookup = new Proxy(lookup, {
  apply(_, thisArgument, args: Parameters<typeof lookup>) {
    if (args[0] !== "127.0.0.1") throw new Error(`An example must not call ${args[0]}. Call ${ADDRESS_IN_EXAMPLES}.`);
    return Reflect.apply(lookup, thisArgument, args);
  },
});
syncBuiltinESMExports();
