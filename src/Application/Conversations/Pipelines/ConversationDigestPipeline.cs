using System.ComponentModel;
using System.Text;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations.Pipelines;

internal sealed record ConversationDigestInput(
    [Description("How many days to look back.")] int Days = 7,
    [Description("provider/model; the default model when left out.")] string? Model = null);

/// <param name="Digest">Markdown; empty when nothing was said.</param>
/// <param name="LeftOut">How many older conversations of these days it says nothing about, for want of room.</param>
internal sealed record ConversationDigestOutput(
    string Digest, IReadOnlyList<DigestedConversation> Conversations, int LeftOut, string Model);

internal sealed record DigestedConversation(Guid Id, string Title, int Messages);

internal sealed class ConversationDigestInputValidator : AbstractValidator<ConversationDigestInput>
{
    public ConversationDigestInputValidator()
    {
        RuleFor(input => input.Days).InclusiveBetween(1, 31);
        RuleFor(input => input.Model).MaximumLength(200);
    }
}

/// <summary>Has a model tell what a person talked about. The newest conversations share the room of one prompt.</summary>
internal sealed class ConversationDigestPipeline(
    IConversationsDb db, IModelGateway gateway, IModelCatalog models, TimeProvider clock)
    : IPipeline<ConversationDigestInput, ConversationDigestOutput>
{
    private const int MaxConversations = 50;

    private const string Instructions =
        """
        These are a person's conversations with their assistant. Write them a digest in Markdown: for each conversation its title
        in bold and one or two sentences on what came of it; then, under "Open ends", what they still wanted to do, if anything.
        Use the language in which they wrote. Say only what stands there; […] stands where a long conversation was cut. Answer
        with the digest and nothing else.
        """;

    public static PipelineDefinition Definition { get; } = new(
        "conversation_digest", "Digest of conversations", "Tells what your conversations of the last days were about.")
    {
        Tags = ["conversations", "text"],
        ReturnsUntrustedText = true,
        IsRepeatable = true,
        MaxRetries = 3,
    };

    public async Task<Result<ConversationDigestOutput>> ExecuteAsync(
        ConversationDigestInput input, IPipelineContext context, CancellationToken cancellationToken)
    {
        var model = models.Resolve(input.Model);
        if (model.Error is { } unknown)
        {
            return unknown;
        }

        context.Report(step: "Reading your conversations");
        var (digested, texts, leftOut) = await ReadAsync(
            context, clock.GetUtcNow().AddDays(-input.Days), gateway.RoomIn(model.Value), cancellationToken);
        if (digested.Count == 0)
        {
            return new ConversationDigestOutput("", [], leftOut, model.Value.Id);
        }

        context.Report(50, "Writing the digest");
        context.Count("conversations", digested.Count);
        var material = string.Concat(DigestMaterial.Fit(texts, gateway.RoomIn(model.Value)));
        var digest = await gateway.WriteAsync(new ModelPrompt(model.Value, Instructions, material), cancellationToken);
        return digest.Error is { } error
            ? error
            : new ConversationDigestOutput(digest.Value, digested, leftOut, model.Value.Id);
    }

    private async Task<(List<DigestedConversation> Digested, List<string> Texts, int LeftOut)> ReadAsync(
        IPipelineContext context, DateTimeOffset since, int room, CancellationToken cancellationToken)
    {
        var spokenIn = db.Conversations.AsNoTracking()
            .WithSpecification(ConversationSpec.OwnedBy(context.Owner))
            .Where(conversation => conversation.UpdatedAt >= since);
        var newest = await spokenIn
            .OrderByDescending(conversation => conversation.UpdatedAt)
            .Take(Math.Min(MaxConversations, room / DigestMaterial.LeastShare))
            .ToListAsync(cancellationToken);
        var (digested, texts) = (new List<DigestedConversation>(), new List<string>());
        foreach (var conversation in newest)
        {
            var messages = await db.Messages.AsNoTracking()
                .WithSpecification(MessageSpec.VisibleIn(conversation.Id))
                .Where(message => message.CreatedAt >= since)
                .OrderBy(message => message.Position)
                .ToListAsync(cancellationToken);
            digested.Add(new DigestedConversation(conversation.Id.Value, conversation.Title, messages.Count));
            texts.Add(TextOf(conversation, messages));
        }

        var all = await spokenIn.CountAsync(cancellationToken);
        return (digested, texts, Math.Max(0, all - newest.Count));
    }

    private static string TextOf(Conversation conversation, IEnumerable<Message> messages)
    {
        var text = new StringBuilder("# ").Append(conversation.Title).Append("\n\n");
        foreach (var message in messages)
        {
            text.Append(message.Role == MessageRole.User ? "Person: " : "Assistant: ")
                .AppendJoin(' ', message.Parts.OfType<TextPart>().Select(part => part.Text))
                .Append("\n\n");
        }

        return text.ToString();
    }
}
