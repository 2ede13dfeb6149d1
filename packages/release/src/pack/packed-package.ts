/** The fields of a packed package.json that the checks read. */
export interface Manifest {
  name: string;
  version: string;
  type?: string;
  repository?: { url?: string };
  private?: boolean;
  publishConfig?: { registry?: string };
  bin?: Record<string, string>;
  exports?: Record<string, string | Record<string, string>>;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** A file of a tarball. */
interface PackedFile {
  /** The path in the package, with slashes. */
  path: string;
  /** In bytes. */
  size: number;
}

/** A tarball, unpacked. */
export interface PackedPackage {
  name: string;
  version: string;
  manifest: Manifest;
  /** The path of the tarball. */
  tarball: string;
  /** The size of the tarball in bytes. */
  size: number;
  /** The hash of the tarball, as npm shows it: `sha512-…`. */
  integrity: string;
  /** The folder of the unpacked package. */
  folder: string;
  files: PackedFile[];
}
