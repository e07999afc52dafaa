using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations.Wire;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Conversations;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Conversations;

internal sealed class ConversationsPersonalData(IConversationsDb db, IDoorbells bells) : IPersonalData
{
    public IReadOnlyCollection<Type> Entities { get; } = [typeof(Conversation), typeof(Message), typeof(AgentRun)];

    public IAsyncEnumerable<PersonalFile> ExportAsync(UserId person, CancellationToken cancellationToken) => new[]
    {
        PersonalFile.Json(
            "conversations/conversations.json", ConversationsOfAsync(person, cancellationToken).Select(ConversationDto.From)),
        PersonalFile.Json(
            "conversations/messages.json",
            ConversationsOfAsync(person, cancellationToken)
                .SelectMany(conversation => MessagesInAsync(conversation.Id, cancellationToken)).Select(MessageDto.From)),
        PersonalFile.Json("conversations/answers.json", AnswersToAsync(person, cancellationToken).Select(run => new
        {
            RunId = run.RunId.Value,
            ConversationId = run.ConversationId.Value,
            UserMessageId = run.UserMessageId.Value,
            AssistantMessageId = run.AssistantMessageId.Value,
            run.ClientRequestId,
            run.FinishReason,
        })),
    }.ToAsyncEnumerable();

    public async Task EraseAsync(UserId person, CancellationToken cancellationToken)
    {
        await db.AgentRuns.Where(run => run.OwnerId == person).DeleteInStepsAsync(run => run.RunId, cancellationToken);
        await db.Messages
            .Where(message => db.Conversations.Any(
                conversation => conversation.Id == message.ConversationId && conversation.OwnerId == person))
            .DeleteInStepsAsync(message => message.Id, cancellationToken);
        await db.Conversations.Where(conversation => conversation.OwnerId == person)
            .DeleteInStepsAsync(conversation => conversation.Id, cancellationToken);
        await bells.RingAsync(HistoryCache.ForgetBell, person.Value);
    }

    private IAsyncEnumerable<Conversation> ConversationsOfAsync(UserId person, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.Conversations.AsNoTracking()
                .Where(conversation => conversation.OwnerId == person && conversation.Id > last)
                .OrderBy(conversation => conversation.Id),
            (Conversation conversation) => conversation.Id,
            cancellationToken);

    /// <summary>Also the answers that others have replaced.</summary>
    private IAsyncEnumerable<Message> MessagesInAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.Messages.AsNoTracking()
                .Where(message => message.ConversationId == conversation && message.Position > last)
                .OrderBy(message => message.Position),
            (Message message) => message.Position,
            cancellationToken);

    private IAsyncEnumerable<AgentRun> AnswersToAsync(UserId person, CancellationToken cancellationToken) =>
        KeysetPages.ReadAsync(
            last => db.AgentRuns.AsNoTracking().Where(run => run.OwnerId == person && run.RunId > last)
                .OrderBy(run => run.RunId),
            (AgentRun run) => run.RunId,
            cancellationToken);
}
