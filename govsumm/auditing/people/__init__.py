"""What a record says of a person: post and part played, words given to them, orders to them."""
