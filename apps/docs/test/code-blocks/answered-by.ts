// Loaded before a script: whatever it calls, one server answers, so that an example can name the address that its reader
// will use, and nothing leaves this machine. A server that the script starts itself is reached as it is.
import dns from "node:dns";
import { readFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const server = process.env["ANSWERED_BY"] ?? "";
const ADDRESS_IN_EXAMPLES = "http://127.0.0.1:4010";

function originFor(origin: string): string {
  return new URL(origin).hostname === "127.0.0.1" && origin !== ADDRESS_IN_EXAMPLES ? origin : server;
}

const { fetch } = globalThis;
globalThis.fetch = (input, init) => {
  const { href, origin } = new URL(input instanceof Request ? input.url : input);
  const url = href.replace(origin, originFor);
  return fetch(input instanceof Request ? new Request(url, input) : url, init);
};

// Loading undici takes longer than most scripts, so it is left to those that use it.
if (readFileSync(process.argv[1] ?? "", "utf8").includes("undici")) {
  const { getGlobalDispatcher, setGlobalDispatcher } = await import("undici");
  const redirected = getGlobalDispatcher().compose(
    (dispatch) => (options, handler) => dispatch({ ...options, origin: originFor(String(options.origin)) }, handler),
  );
  setGlobalDispatcher(redirected);
}

const { lookup } = dns;
dns.lookup = new Proxy(lookup, {
  apply(_, dnsItself, args: Parameters<typeof lookup>) {
    if (args[0] !== "127.0.0.1") throw new Error(`An example must not look up ${args[0]}.`);
    return Reflect.apply(lookup, dnsItself, args);
  },
});
syncBuiltinESMExports();
