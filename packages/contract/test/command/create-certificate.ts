import { createPrivateKey, generateKeyPairSync, sign } from "node:crypto";

/** A certificate and its key, in PEM format. */
export interface Certificate {
  cert: string;
  key: string;
}

/** Creates a certificate for this machine, signed by another one or by itself. Node can only read certificates. */
export function createCertificate(name: string, issuer?: { name: string; key: string }): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", {
    namedCurve: "P-256",
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const content = sequence(
    der(0xa0, integer(2)),
    integer(1),
    ECDSA_WITH_SHA256,
    nameOf(issuer?.name ?? name),
    sequence(utcTime("200101000000Z"), utcTime("491231235959Z")),
    nameOf(name),
    publicKey,
    der(0xa3, sequence(CERTIFICATE_AUTHORITY, LOOPBACK)),
  );
  const signature = sign("sha256", content, createPrivateKey(issuer?.key ?? privateKey));
  const certificate = sequence(content, ECDSA_WITH_SHA256, bitString(signature));
  const lines = certificate.toString("base64").replaceAll(/.{64}/g, "$&\n");
  return { cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`, key: privateKey };
}

/** Encodes a value of ASN.1: its tag, its length and its content. */
function der(tag: number, ...contents: Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x1_00 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Uint8Array.of(tag, ...size), content]);
}

const sequence = (...contents: Uint8Array[]) => der(0x30, ...contents);
const integer = (value: number) => der(0x02, Uint8Array.of(value));
const bitString = (bytes: Uint8Array) => der(0x03, Uint8Array.of(0), bytes);
const octetString = (bytes: Uint8Array) => der(0x04, bytes);
const utcTime = (text: string) => der(0x17, Buffer.from(text));
const objectId = (hex: string) => der(0x06, Buffer.from(hex, "hex"));
const nameOf = (text: string) => sequence(der(0x31, sequence(objectId("550403"), der(0x0c, Buffer.from(text)))));

const ECDSA_WITH_SHA256 = sequence(objectId("2a8648ce3d040302"));
const CERTIFICATE_AUTHORITY = sequence(objectId("551d13"), octetString(sequence(der(0x01, Uint8Array.of(0xff)))));
/** The alternative name 127.0.0.1. */
const LOOPBACK = sequence(objectId("551d11"), octetString(sequence(der(0x87, Uint8Array.of(127, 0, 0, 1)))));
