# The docs: their server with its licences and SBOM, and the site, which are the build context. deploy/README.md has the commands.
# The server is that of `pnpm start`. nginx would need its headers, redirects and 404 pages written a second time.
#
# The tag is exact. To pin the digest too, write it behind the tag, as in node:24.21.0-alpine@sha256:…
# `docker buildx imagetools inspect node:24.21.0-alpine` prints it, and Dependabot updates tag and digest together.
FROM node:24.21.0-alpine
LABEL org.opencontainers.image.title="hwc-users-docs" \
      org.opencontainers.image.description="The docs of the API that changes user accounts in Huawei Cloud Meeting and Workspace. Unofficial." \
      org.opencontainers.image.licenses="Apache-2.0"
ENV NODE_ENV=production \
    PORT=4000
WORKDIR /docs
# The files belong to root, so the server cannot change them.
COPY serve.mjs THIRD-PARTY-LICENSES.txt sbom.cdx.json ./
COPY site ./site
# The user "node". Kubernetes can check that a number is not root; a name it cannot.
USER 1000:1000
EXPOSE 4000
STOPSIGNAL SIGTERM
# In JSON form, so that it needs neither a shell nor curl.
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["node", "--input-type=module", "--eval", "process.exitCode = (await fetch(`http://127.0.0.1:${process.env.PORT}/`)).ok ? 0 : 1"]
ENTRYPOINT ["node", "serve.mjs"]
