using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Conversations;
using FluentValidation;

namespace AssistantPlatform.Application.Conversations;

/// <summary>Starts an empty conversation.</summary>
public sealed record CreateConversation(string? Title, string? Area) : ICommand<Versioned<ConversationDto>>;

internal sealed class CreateConversationValidator : AbstractValidator<CreateConversation>
{
    public CreateConversationValidator()
    {
        RuleFor(request => request.Title).IsTitle().When(request => request.Title is not null);
        RuleFor(request => request.Area).MaximumLength(Conversation.AreaMaxLength);
    }
}

internal sealed class CreateConversationHandler(
    IConversationsDb db, IAreaCatalog areas, HistoryCache history, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<CreateConversation, Versioned<ConversationDto>>
{
    public Task<Result<Versioned<ConversationDto>>> Handle(CreateConversation request, CancellationToken cancellationToken) =>
        Task.FromResult(Create(request));

    private Result<Versioned<ConversationDto>> Create(CreateConversation request)
    {
        var area = areas.Resolve(request.Area);
        if (area.Error is { } unknown)
        {
            return unknown;
        }

        var conversation = Conversation.Start(user.Id, area.Value.Name, request.Title, clock.GetUtcNow());
        db.Conversations.Add(conversation);
        history.KeepNew(conversation);
        return new Versioned<ConversationDto>(ConversationDto.From(conversation), () => conversation.Version);
    }
}

internal static class TitleRule
{
    public static IRuleBuilderOptions<T, string?> IsTitle<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().MaximumLength(Conversation.TitleMaxLength).IsStorable();
}
