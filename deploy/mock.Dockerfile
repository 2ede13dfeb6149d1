# The mock, from its packed tarball: *-mock-*.tgz, the only file of the build context. deploy/README.md has the commands.
#
# The tag is exact. To pin the digest too, write it behind the tag, as in node:24.21.0-alpine@sha256:…
# `docker buildx imagetools inspect node:24.21.0-alpine` prints it, and Dependabot updates tag and digest together.
# On the platform of the builder, so that an image for another one needs no emulation.
FROM --platform=$BUILDPLATFORM node:24.21.0-alpine AS tarball
WORKDIR /tarball
COPY *-mock-*.tgz ./
# Fails if the context has several: tar then looks for the second in the first.
RUN tar -xzf *.tgz

FROM node:24.21.0-alpine
LABEL org.opencontainers.image.title="hwc-users-mock" \
      org.opencontainers.image.description="A mock of the API that changes user accounts in Huawei Cloud Meeting and Workspace. Unofficial." \
      org.opencontainers.image.licenses="Apache-2.0"
ENV NODE_ENV=production \
    PORT=4010
WORKDIR /mock
# The files belong to root, so the mock cannot change them.
COPY --from=tarball /tarball/package ./
# The user "node". Kubernetes can check that a number is not root; a name it cannot.
USER 1000:1000
EXPOSE 4010
STOPSIGNAL SIGTERM
# In JSON form, so that it needs neither a shell nor curl.
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["node", "--input-type=module", "--eval", "process.exitCode = (await fetch(`http://127.0.0.1:${process.env.PORT}/health`)).ok ? 0 : 1"]
ENTRYPOINT ["node", "dist/main.js", "--host", "0.0.0.0"]
