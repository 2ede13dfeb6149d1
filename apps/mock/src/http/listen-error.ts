const ADDRESSES = "Use 127.0.0.1 for this machine only, or 0.0.0.0 for every address";

/** The reason and the remedy of each error code. */
const REASONS: Record<string, [reason: string, remedy: string]> = {
  EADDRINUSE: ["it is in use", "Choose another port, or 0 for a free one"],
  EACCES: ["this user may not use the port", "Choose a port from 1024, such as 4010"],
  EADDRNOTAVAIL: ["this machine does not have the address", ADDRESSES],
  EINVAL: ["this machine cannot listen on the address", ADDRESSES],
  ENOTFOUND: ["no address is known for the host", ADDRESSES],
  EAI_AGAIN: ["no address could be found for the host", ADDRESSES],
  EAFNOSUPPORT: ["this machine does not support that kind of address", ADDRESSES],
};

/** The error of a server that cannot listen. Its message has the reason and the remedy. */
export function listenError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const [reason, remedy] = REASONS[error.code ?? ""] ?? [error.message, "Choose another port or host"];
  return new Error(`The mock cannot listen on port ${port} of ${host}: ${reason}. ${remedy}.`, { cause: error });
}
