from filer.models import Image
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from pages.media import sizes


# An import writes its files a little later than their rows.
@app.task(name="media.make_sizes", retry=RetryStrategy(max_attempts=4, wait=60))
def make_sizes(picture: int) -> None:
    file = Image.objects.filter(pk=picture).first()
    if file:
        sizes.make_all(file)
