// Runs after the installation. JavaScript, because a Node that is too old cannot run TypeScript.

// Prism needs it.
const MINIMUM = { major: 24, minor: 18 };

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < MINIMUM.major || (major === MINIMUM.major && minor < MINIMUM.minor)) {
  console.error(
    `Node ${MINIMUM.major}.${MINIMUM.minor} or newer is needed, and this is ${process.versions.node}: pnpm installed no ` +
      `Node for ${process.platform}-${process.arch}. Install Node yourself, then run this command again.`,
  );
  process.exitCode = 1;
}
