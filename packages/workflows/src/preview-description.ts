/** The run that uploaded a preview of the docs. */
export interface PreviewRun {
  /** The id of the workflow run. */
  runId: string;
  /** `owner/name` of the repository. */
  repository: string;
  /** `packageManager` of the root package.json. */
  packageManager: string;
}

/** Describes in Markdown how a reader serves the preview. It needs no build and runs no code of the change but its pages. */
export function describePreview({ runId, repository, packageManager }: PreviewRun): string {
  return `## Preview of the docs

In a clone of the main branch:

\`\`\`sh
gh run download ${runId} --repo ${repository} --name docs-preview --dir docs-preview
npx --yes ${packageManager} docs:preview docs-preview
\`\`\`
`;
}
