using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>What one module stores of a person: handed out when they ask for it, and erased when they go.</summary>
public interface IPersonalData
{
    /// <summary>The entities that it answers for; a test finds those that nobody answers for.</summary>
    IReadOnlyCollection<Type> Entities { get; }

    /// <summary>Without secrets. Rows are read in pages while they are written, so that nothing is held in between.</summary>
    IAsyncEnumerable<PersonalFile> ExportAsync(UserId person, CancellationToken cancellationToken);

    /// <summary>Deletes in small steps. It may be cut short at any of them, and is then called again.</summary>
    Task EraseAsync(UserId person, CancellationToken cancellationToken);
}
