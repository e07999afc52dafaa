using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>Gives people notice of what they should know, also when they are not looking.</summary>
public interface INotifications
{
    /// <summary>Commits with the use case that does it; open pages of the person hear of it then.</summary>
    void Give(UserId person, Notice notice);
}

/// <param name="Kind"><c>module.snake_case</c>; stored, and never renamed: clients branch on it.</param>
/// <param name="Title">A few words.</param>
/// <param name="Body">A sentence or two: what happened, and what to do if it should not have.</param>
/// <param name="Link">A path of the web app: where it matters.</param>
public sealed record Notice(string Kind, string Title, string Body, string? Link = null);
