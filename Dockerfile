ARG BASE=python:3.13-slim-bookworm

FROM ${BASE} AS build
ENV PATH=/venv/bin:$PATH PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /venv
COPY requirements.txt .
RUN pip install --quiet --require-hashes --only-binary :all: -r requirements.txt
WORKDIR /site
COPY manage.py ./
COPY docs/redaktor.md docs/
COPY locale locale
COPY static static
COPY templates templates
COPY nek_site nek_site
COPY pages pages
# The settings want these to start at all; nothing of them stays in the image.
RUN python -m nek_site.messages compile \
 && SECRET_KEY=build ALLOWED_HOSTS=build DATABASE_URL=postgres:///build \
    python manage.py collectstatic --noinput --verbosity 0 \
 && python -m compileall -q nek_site pages

FROM ${BASE}
# Only /site/var/media and /tmp are written to: the rest of the file system may be read-only.
ENV PATH=/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
# Drafts in the other written form: some 115 MB, and everything else works without it.
RUN apt-get update -qq \
 && apt-get install -y -qq --no-install-recommends apertium apertium-nno-nob \
 && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin site
COPY --from=build /venv /venv
COPY --from=build /site /site
WORKDIR /site
RUN install -d -o site var/media
VOLUME /site/var/media
USER 10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["python", "-c", \
  "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/livez', timeout=2)"]
CMD ["gunicorn", "nek_site.wsgi:application", "--bind", "0.0.0.0:8000", "--worker-class", "gthread", \
  "--workers", "2", "--threads", "4", "--worker-tmp-dir", "/dev/shm", "--no-control-socket"]
