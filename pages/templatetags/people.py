from django import template

from pages.people import name_of

register = template.Library()
register.filter(name_of)
