import { createPrivateKey } from "node:crypto";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { type RequestListener, request } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { TlsOptions } from "node:tls";
import type { Mock } from "@hwc-users/mock";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { problemOf } from "../../src/http/problem.ts";
import { createCertificate } from "./create-certificate.ts";
import { startRightServer } from "./right-server.ts";
import { FAST, newFile, runCommand } from "./run-command.ts";

const ca = createCertificate("ca");
const server = createCertificate("server", { name: "ca", key: ca.key });
const client = createCertificate("client", { name: "ca", key: ca.key });
const stranger = createCertificate("stranger");

function write(text: string): string {
  const file = newFile("file.pem");
  writeFileSync(file, text);
  return file;
}

const CA = ["--ca", write(ca.cert)];
const clientOptions = ({ cert, key }: typeof client) => ["--client-cert", write(cert), "--client-key", write(key)];

let mock: Mock;
beforeAll(async () => {
  mock = await startRightServer();
});
afterAll(() => mock.close());

/** Forwards a request to the mock. */
const forward: RequestListener = (incoming, response) => {
  const { method = "", url = "", headers } = incoming;
  const forwarded = request(mock.url + url, { method, headers }, (received) => {
    response.writeHead(received.statusCode ?? 0, received.headers);
    received.pipe(response);
  });
  incoming.pipe(forwarded);
};

async function startTlsServer(options: TlsOptions = {}, respond = forward): Promise<string> {
  const proxy = createServer({ ...server, ...options }, respond).listen(0, "127.0.0.1");
  await once(proxy, "listening");
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  return `https://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

const run = (target: string, options: string[], env: Record<string, string> = {}) =>
  runCommand(["--target", target, ...FAST, ...options], env);

const MUTUAL: TlsOptions = { requestCert: true, rejectUnauthorized: true, ca: ca.cert };

test("--ca trusts the certificate of a server", async () => {
  const target = await startTlsServer();
  expect(await run(target, CA)).toMatchObject({ code: 0, error: "" });
  expect(await run(target, [])).toMatchObject({
    code: 2,
    error: "The certificate of the server is not trusted: UNABLE_TO_VERIFY_LEAF_SIGNATURE. Check --target and --ca.\n",
  });
});

test("--client-cert identifies the client", async () => {
  const target = await startTlsServer(MUTUAL);
  expect(await run(target, [...CA, ...clientOptions(client)])).toMatchObject({ code: 0, error: "" });
});

test("HWC_CLIENT_KEY_PASSPHRASE decrypts the key", async () => {
  const target = await startTlsServer(MUTUAL);
  const encrypted = createPrivateKey(client.key).export({
    type: "pkcs8",
    format: "pem",
    cipher: "aes-256-cbc",
    passphrase: "open sesame",
  });
  const options = [...CA, ...clientOptions({ ...client, key: String(encrypted) })];
  expect(await run(target, options, { HWC_CLIENT_KEY_PASSPHRASE: "open sesame" })).toMatchObject({ code: 0 });
  for (const env of [{}, { HWC_CLIENT_KEY_PASSPHRASE: "open barley" }]) {
    const { code, error } = await run(target, options, env);
    expect(code).toBe(2);
    expect(error).toMatch(/^--client-key: the file .* cannot be decrypted. Set HWC_CLIENT_KEY_PASSPHRASE to its .*\n$/);
  }
});

describe.for(["TLSv1.2", "TLSv1.3"] as const)("a client certificate over %s", (version) => {
  test.for([
    ["is missing", []],
    ["has an unknown issuer", clientOptions(stranger)],
  ] as const)("that %s ends the run", async ([, options]) => {
    const target = await startTlsServer({ ...MUTUAL, minVersion: version, maxVersion: version });
    const { code, error } = await run(target, [...CA, ...options]);
    expect(code).toBe(2);
    expect(error).toMatch(/^The .*TLS.*--client-cert.*\n$/);
  });
});

test.for(["No required SSL certificate was sent", "The SSL certificate error"])(
  "the page of nginx ends the run: %s",
  async (reason) => {
    const target = await startTlsServer({}, (_, response) => {
      response.writeHead(400, { "content-type": "text/html" });
      response.end(`<html>\r\n<head><title>400 ${reason}</title></head>\r\n<body>\r\n</body>\r\n</html>\r\n`);
    });
    const { code, out, error } = await run(target, CA);
    const line = `The server refuses the client certificate, or requires one (${reason}). Check --client-cert and --client-key.\n`;
    expect({ code, error }).toEqual({ code: 2, error: line });
    expect(out).toContain("The run is incomplete.");
  },
);

// Over the wire, the client can lose the alert when the server closes the connection at once.
test.for([
  [
    "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED",
    "",
    "refuses the client certificate, or requires one (ERR_SSL_TLSV13_ALERT",
  ],
  ["EPROTO", "write EPROTO 40:error:0A000410:SSL routines:f:tlsv1 alert unknown ca:f.c:9:", "(TLSV1_ALERT_UNKNOWN_CA)"],
  [
    "EPROTO",
    "write EPROTO 40:error:0A000410:SSL routines:f:ssl/tls alert handshake failure:f.c:9:",
    "handshake failed",
  ],
] as const)("an alert of the server ends the run: %s %s", ([code, message, problem]) => {
  const circumstances = { isOpen: true, hasResponse: false, isFirst: false, isTimedOut: false, timeout: 1 };
  expect(() => problemOf(Object.assign(new Error(message), { code }), circumstances)).toThrow(problem);
});

describe("a usage error", () => {
  const missing = newFile("missing.pem");
  const malformed = write("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
  const cert = write(client.cert);
  const key = write(client.key);
  test.for([
    ["a certificate without a key", ["--client-cert", cert], "--client-cert requires --client-key."],
    ["a key without a certificate", ["--client-key", key], "--client-key requires --client-cert."],
    ["a missing certificate", ["--client-cert", missing, "--client-key", key], `--client-cert: the file ${missing}`],
    ["a missing key", ["--client-cert", cert, "--client-key", missing], `--client-key: the file ${missing}`],
    ["a missing CA", ["--ca", missing], `--ca: the file ${missing} does not exist.`],
    [
      "a malformed certificate",
      ["--client-cert", malformed, "--client-key", key],
      `--client-cert: the file ${malformed} has no valid certificate in PEM format.`,
    ],
    [
      "a certificate as the key",
      ["--client-cert", cert, "--client-key", cert],
      `--client-key: the file ${cert} has no valid private key in PEM format.`,
    ],
    ["a key as the CA", ["--ca", key], `--ca: the file ${key} has no valid certificate in PEM format.`],
    [
      "a key of another certificate",
      ["--client-cert", write(server.cert), "--client-key", key],
      `--client-key: the key in ${key} does not belong to the certificate`,
    ],
  ] as [string, string[], string][])("is %s", async ([, options, problem]) => {
    const { code, out, error } = await run("https://127.0.0.1:1", options);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain(problem);
  });

  test("is a certificate for plain http", async () => {
    expect(await run(mock.url, CA)).toMatchObject({
      code: 2,
      error: expect.stringContaining("require a --target with"),
    });
  });
});
