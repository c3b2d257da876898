"""What the kinds of listed content (news, events and the like) share."""
