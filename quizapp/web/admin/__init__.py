"""The administrator's room: who has an account, and what each may do."""
