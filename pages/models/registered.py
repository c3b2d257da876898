"""What stands in a register once and is shown wherever a block names it."""

from django.db import models


class Registered(models.Model):
    """Blocks that lead to one are read with it, and with those it leads to itself."""

    class Meta:
        abstract = True
