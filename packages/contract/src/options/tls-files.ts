import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import type { SecureContextOptions } from "node:tls";
import { UsageError } from "../errors/usage-error.ts";
import { readTextFile } from "./input-file.ts";

/** The paths of the PEM files for TLS. */
export interface TlsFiles {
  clientCert: string | undefined;
  clientKey: string | undefined;
  ca: string | undefined;
}

/** The environment variable with the passphrase of the key. */
export const PASSPHRASE_VARIABLE = "HWC_CLIENT_KEY_PASSPHRASE";

/**
 * Reads and checks the files for TLS.
 *
 * @param passphrase Decrypts the key.
 * @throws {UsageError} when one is missing or cannot be used.
 */
export function readTlsFiles({ clientCert, clientKey, ca }: TlsFiles, passphrase = ""): SecureContextOptions {
  if (clientCert !== undefined && clientKey === undefined) throw new UsageError("--client-cert requires --client-key.");
  if (clientKey !== undefined && clientCert === undefined) throw new UsageError("--client-key requires --client-cert.");
  return {
    ...(clientCert !== undefined && clientKey !== undefined && readClient(clientCert, clientKey, passphrase)),
    ...(ca !== undefined && { ca: readCertificates("--ca", ca).text }),
  };
}

function readClient(certFile: string, keyFile: string, passphrase: string): SecureContextOptions {
  const { text: cert, first } = readCertificates("--client-cert", certFile);
  const key = readKey(keyFile, passphrase);
  if (!first.checkPrivateKey(key)) {
    throw new UsageError(`--client-key: the key in ${keyFile} does not belong to the certificate in ${certFile}.`);
  }
  return { cert, key: key.export({ type: "pkcs8", format: "pem" }) };
}

function readCertificates(option: string, file: string): { text: string; first: X509Certificate } {
  const text = readTextFile(option, file);
  const blocks = text.match(/-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs) ?? [];
  try {
    const [first] = blocks.map((block) => new X509Certificate(block));
    if (first) return { text: blocks.join("\n"), first };
  } catch {
    // Falls through: the message is the same.
  }
  throw new UsageError(`${option}: the file ${file} has no valid certificate in PEM format.`);
}

function readKey(file: string, passphrase: string): KeyObject {
  const key = readTextFile("--client-key", file);
  try {
    return createPrivateKey({ key, passphrase });
  } catch {
    const reason = /ENCRYPTED/.test(key)
      ? `cannot be decrypted. Set ${PASSPHRASE_VARIABLE} to its passphrase`
      : "has no valid private key in PEM format";
    throw new UsageError(`--client-key: the file ${file} ${reason}.`);
  }
}
