from pages.publishing.models.take_over import TakeOver

__all__ = ["TakeOver"]
