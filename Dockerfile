# One recipe for every part: docker build --build-arg SERVICE=intake .
# SERVICE is intake, procedure, notifications, reporting, or devstack (identity provider, mail catcher, broker setup).
ARG PYTHON=python:3.11-slim-bookworm
ARG SERVICE

FROM scratch AS source-intake
COPY services/intake /
FROM scratch AS source-procedure
COPY services/procedure /
FROM scratch AS source-notifications
COPY services/notifications /
FROM scratch AS source-reporting
COPY services/reporting /
FROM scratch AS source-devstack
COPY devstack /
FROM source-${SERVICE} AS source

FROM ${PYTHON} AS build
ARG SERVICE
WORKDIR /build
COPY devstack/bootstrap-requirements.txt ./
RUN python -m venv /opt/uv && /opt/uv/bin/pip install --no-cache-dir --require-hashes -r bootstrap-requirements.txt
COPY pyproject.toml requirements.lock ./
COPY devstack/pyproject.toml devstack/needed.py devstack/
COPY shared/words/pyproject.toml shared/words/
COPY shared/contracts/pyproject.toml shared/contracts/
COPY shared/servicekit/pyproject.toml shared/servicekit/
COPY services/intake/pyproject.toml services/intake/
COPY services/procedure/pyproject.toml services/procedure/
COPY services/notifications/pyproject.toml services/notifications/
COPY services/reporting/pyproject.toml services/reporting/
# Of the lock only what this part imports, checked against the lock's hashes.
RUN python -m venv --without-pip /opt/app \
    && part=$([ "$SERVICE" = devstack ] && echo devstack || echo "services/$SERVICE") \
    && /opt/app/bin/python devstack/needed.py /opt/uv/bin/uv shared/words shared/contracts shared/servicekit "$part" >needed.txt \
    && /opt/uv/bin/uv pip install --python /opt/app/bin/python --no-cache --require-hashes -r needed.txt

FROM ${PYTHON}
ARG SERVICE
# WeasyPrint draws letters and decisions with Pango; the other parts need nothing beyond Python.
RUN if [ "$SERVICE" = notifications ] || [ "$SERVICE" = procedure ]; then \
        apt-get update && apt-get install -y --no-install-recommends \
            libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core \
        && rm -rf /var/lib/apt/lists/*; \
    fi \
    && useradd --system --uid 10001 --home-dir /nonexistent wederhoor \
    && install --directory --owner 10001 --mode 0700 /var/lib/wederhoor
COPY --from=build /opt/app /opt/app
COPY shared/words/src /srv/shared
COPY shared/contracts/src /srv/shared
COPY shared/servicekit/src /srv/shared
COPY --from=source / /srv/app
# An image may write to /tmp only, where the cache of fonts goes, and procedure to the volume of its documents
# (docker-compose.yml), which takes the owner of this empty directory.
ENV PATH=/opt/app/bin:$PATH SERVICE=${SERVICE} XDG_CACHE_HOME=/tmp/cache \
    PYTHONPATH=/srv/shared:/srv/app/src PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
WORKDIR /srv/app
USER 10001
EXPOSE 8000
CMD ["sh", "-c", "exec uvicorn ${SERVICE}.main:create_app --factory --host 0.0.0.0 --port 8000 --no-access-log --timeout-graceful-shutdown 20"]
