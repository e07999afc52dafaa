using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.Webhooks;

/// <summary>An address that is told of what happens to what its owner has.</summary>
public sealed class Webhook : SignedAddress
{
    public const int NameMaxLength = 100;
    public const int DescriptionMaxLength = 1000;
    public const int EventMaxLength = 100;
    public const int MaxPerPerson = 50;

    /// <summary>After so long with nothing but failure the platform switches it off.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(5);

    private Webhook()
    {
    }

    public WebhookId Id { get; private init; }

    public UserId OwnerId { get; private init; }

    public string Name { get; private set; } = "";

    public string Url { get; private set; } = "";

    public string? Description { get; private set; }

    public IReadOnlyList<string> Events { get; private set; } = [];

    public bool Active { get; private set; }

    /// <summary>Since when nothing could be delivered; null while that is not so.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>Why the platform switched it off; null when it did not.</summary>
    public SuspensionReason? Suspension { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Changes with every change of the row; the concurrency token.</summary>
    public uint Version { get; private set; }

    public WebhookTerms Terms => new(Name, Url, Description, Events, Active);

    public static Webhook Create(UserId owner, WebhookTerms terms, byte[] sealedSecret, DateTimeOffset now)
    {
        var webhook = new Webhook
        {
            Id = TypedId.New<WebhookId>(),
            OwnerId = owner,
            Secret = sealedSecret,
            CreatedAt = now,
        };
        webhook.Change(terms);
        return webhook;
    }

    /// <summary>Whoever switches it on again, or names another address, gives it another chance.</summary>
    public void Change(WebhookTerms terms)
    {
        if (terms.Active && !Active)
        {
            Suspension = null;
        }

        if (terms.Active && (!Active || terms.Url != Url))
        {
            FailingSince = null;
        }

        (Name, Url, Description) = (terms.Name, terms.Url, terms.Description);
        (Events, Active) = ([.. terms.Events.Distinct()], terms.Active);
    }

    /// <summary>Takes note of an attempt. True when it was one failure too many, and the webhook is switched off.</summary>
    public bool Note(AttemptOutcome outcome, DateTimeOffset now)
    {
        FailingSince = outcome.IsSuccess ? null : FailingSince ?? now;
        SuspensionReason? reason = outcome.IsGone ? SuspensionReason.Gone
            : now - FailingSince >= Patience ? SuspensionReason.Failing : null;
        if (reason is null || !Active)
        {
            return false;
        }

        (Active, Suspension) = (false, reason);
        return true;
    }
}
