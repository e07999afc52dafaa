using AssistantPlatform.Application.Common;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>Exchanges a ticket, once, for the session that asked for it; <c>identity.ticket_invalid</c> otherwise.</summary>
public sealed record RedeemSocketTicket(string Ticket) : ICommand<SignedInSession>, IRepeatAfterLostRace;
