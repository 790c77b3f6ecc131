"""Which storage the setting names."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from procedure.adapters.documents.storage import FileStorage, Storage


def open_storage(
    address: str, *, endpoint: str | None, region: str, access_key: str | None, secret_key: str | None
) -> Storage:
    """`file:///folder` or `s3://bucket/prefix`. Nothing is opened yet, so a storage that is away does not prevent a
    start. The S3 client is large, so it is imported only when a bucket is configured."""
    parts = urlsplit(address)
    if parts.scheme == "file":
        return FileStorage(Path(unquote(parts.path)))
    from procedure.adapters.documents.s3 import Bucket, S3Storage

    prefix = parts.path.strip("/")
    return S3Storage(Bucket(parts.netloc, prefix, endpoint, region, access_key, secret_key))
