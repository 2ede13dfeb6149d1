// Preloaded into each script: redirects its connections from the reader's mock to TARGET_SERVER, whichever client opens them. A
// request to any other host fails, because a reader who pastes the code must not call the real service.
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import { Socket } from "node:net";

const ADDRESS_IN_EXAMPLES = new URL("http://127.0.0.1:4010");
const server = new URL(process.env["TARGET_SERVER"] ?? "");

Socket.prototype.connect = new Proxy(Socket.prototype.connect, {
  apply(connect, socket: Socket, args: unknown[]) {
    // Node wraps the arguments of its own functions in an array.
    const [options] = args.flat() as [{ host?: string; port?: number | string }];
    if (options.host === ADDRESS_IN_EXAMPLES.hostname && String(options.port) === ADDRESS_IN_EXAMPLES.port)
      options.port = server.port;
    return Reflect.apply(connect, socket, args);
  },
});

const { lookup } = dns;
dns.lookup = new Proxy(lookup, {
  apply(_, thisArgument, args: Parameters<typeof lookup>) {
    if (args[0] !== "127.0.0.1")
      throw new Error(`An example must not call ${args[0]}. Call ${ADDRESS_IN_EXAMPLES.origin}.`);
    return Reflect.apply(lookup, thisArgument, args);
  },
});
syncBuiltinESMExports();
