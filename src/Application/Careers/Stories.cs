using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers;

/// <summary>What a person tells of their working life.</summary>
/// <param name="Content">Markdown.</param>
/// <param name="IsPrimary">Whether it is the one that is meant where none is named.</param>
public sealed record StoryDto(
    Guid Id, string Name, string Content, bool IsPrimary, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    internal static StoryDto From(Story story) =>
        new(story.Id.Value, story.Name, story.Content, story.IsPrimary, story.CreatedAt, story.UpdatedAt);
}

/// <summary>A story as a list shows it.</summary>
/// <param name="Preview">How it begins.</param>
public sealed record StorySummaryDto(
    Guid Id, string Name, string Preview, int Length, bool IsPrimary, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);

/// <summary>A person's stories, the newest first.</summary>
/// <param name="Q">Words that all occur in the name.</param>
public sealed record ListStories(int Limit, string? Cursor, string? Q) : IQuery<Page<StorySummaryDto>>;

public sealed record GetStory(Guid Id) : IQuery<Versioned<StoryDto>>;

/// <param name="Content">Markdown.</param>
/// <param name="IsPrimary">The first story is the primary one in any case.</param>
public sealed record CreateStory(string Name, string Content, bool IsPrimary = false)
    : ICommand<Versioned<StoryDto>>, IRepeatAfterLostRace;

/// <param name="Version">The version the caller knows; null changes whatever is there.</param>
public sealed record UpdateStory(Guid Id, uint? Version, StoryChanges Changes)
    : ICommand<Versioned<StoryDto>>, IRepeatAfterLostRace;

/// <summary>What can be changed of a story; what is absent stays.</summary>
public sealed record StoryChanges(Optional<string> Name, Optional<string> Content);

public sealed record SetPrimaryStory(Guid Id) : ICommand<Versioned<StoryDto>>, IRepeatAfterLostRace;

/// <summary>Deletes a story. When it was the primary one, the newest of the others takes its place.</summary>
public sealed record DeleteStory(Guid Id) : ICommand<Done>, IRepeatAfterLostRace;

internal sealed class ListStoriesValidator : AbstractValidator<ListStories>
{
    public ListStoriesValidator()
    {
        RuleFor(request => request.Limit).IsPageLimit();
        RuleFor(request => request.Q).AreSoughtWords();
    }
}

internal sealed class CreateStoryValidator : AbstractValidator<CreateStory>
{
    public CreateStoryValidator()
    {
        RuleFor(request => request.Name).NotEmpty().MaximumLength(Story.NameMaxLength).IsStorable();
        RuleFor(request => request.Content).NotEmpty().MaximumLength(Story.ContentMaxLength).IsStorable();
    }
}

internal sealed class UpdateStoryValidator : AbstractValidator<UpdateStory>
{
    public UpdateStoryValidator()
    {
        RuleFor(request => request.Changes.Name.Value).NotEmpty().MaximumLength(Story.NameMaxLength).IsStorable()
            .When(request => request.Changes.Name.IsSet).OverridePropertyName("name");
        RuleFor(request => request.Changes.Content.Value).NotEmpty().MaximumLength(Story.ContentMaxLength).IsStorable()
            .When(request => request.Changes.Content.IsSet).OverridePropertyName("content");
    }
}

internal sealed class StoryQueryHandler(ICareersDb db, ICurrentUser user)
    : IQueryHandler<ListStories, Page<StorySummaryDto>>, IQueryHandler<GetStory, Versioned<StoryDto>>
{
    private const int PreviewLength = 200;

    private sealed record Key(Guid Id);

    public async Task<Result<Page<StorySummaryDto>>> Handle(ListStories request, CancellationToken cancellationToken)
    {
        var stories = db.Stories.WithSpecification(StorySpec.OwnedBy(user.Id)).Called(request.Q, story => story.Name);
        if (request.Cursor is { } cursor)
        {
            if (!Cursor.TryDecode<Key>(cursor, out var key))
            {
                return CommonErrors.CursorInvalid;
            }

            var last = new StoryId(key!.Id);
            stories = stories.Where(story => story.Id < last);
        }

        var rows = await stories
            .OrderByDescending(story => story.Id)
            .Take(request.Limit + 1)
            .Select(story => new StorySummaryDto(
                story.Id.Value,
                story.Name,
                story.Content.Substring(0, PreviewLength),
                story.Content.Length,
                story.IsPrimary,
                story.CreatedAt,
                story.UpdatedAt))
            .ToListAsync(cancellationToken);
        return Page<StorySummaryDto>.Of(rows, request.Limit, row => new Key(row.Id));
    }

    public async Task<Result<Versioned<StoryDto>>> Handle(GetStory request, CancellationToken cancellationToken)
    {
        var story = await db.Stories.AsNoTracking().WithSpecification(StorySpec.ById(new StoryId(request.Id), user.Id))
            .SingleOrDefaultAsync(cancellationToken);
        return story is null ? StoryErrors.NotFound : new Versioned<StoryDto>(StoryDto.From(story), () => story.Version);
    }
}

internal sealed class StoryCommandHandler(ICareersDb db, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<CreateStory, Versioned<StoryDto>>,
        ICommandHandler<UpdateStory, Versioned<StoryDto>>,
        ICommandHandler<SetPrimaryStory, Versioned<StoryDto>>,
        ICommandHandler<DeleteStory, Done>
{
    public async Task<Result<Versioned<StoryDto>>> Handle(CreateStory request, CancellationToken cancellationToken)
    {
        var story = Story.Create(user.Id, request.Name, request.Content, clock.GetUtcNow());
        var primary = await FindPrimaryAsync(cancellationToken);
        if (request.IsPrimary || primary is null)
        {
            story.MakePrimary(primary);
        }

        db.Stories.Add(story);
        return Show(story);
    }

    public async Task<Result<Versioned<StoryDto>>> Handle(UpdateStory request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id, cancellationToken) is not { } story)
        {
            return StoryErrors.NotFound;
        }

        if (request.Version is { } known && known != story.Version)
        {
            return CommonErrors.Stale;
        }

        story.Revise(request.Changes.Name.Value, request.Changes.Content.Value, clock.GetUtcNow());
        return Show(story);
    }

    public async Task<Result<Versioned<StoryDto>>> Handle(SetPrimaryStory request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id, cancellationToken) is not { } story)
        {
            return StoryErrors.NotFound;
        }

        if (!story.IsPrimary)
        {
            story.MakePrimary(await FindPrimaryAsync(cancellationToken));
        }

        return Show(story);
    }

    public async Task<Result<Done>> Handle(DeleteStory request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Id, cancellationToken) is not { } story)
        {
            return StoryErrors.NotFound;
        }

        if (story.IsPrimary)
        {
            var heir = await db.Stories.WithSpecification(StorySpec.OwnedBy(user.Id)).Where(other => other.Id != story.Id)
                .OrderByDescending(other => other.Id)
                .FirstOrDefaultAsync(cancellationToken);
            heir?.MakePrimary(story);
        }

        db.Stories.Remove(story);
        return Result.Ok();
    }

    private Task<Story?> FindAsync(Guid id, CancellationToken cancellationToken) => db.Stories
        .WithSpecification(StorySpec.ById(new StoryId(id), user.Id))
        .SingleOrDefaultAsync(cancellationToken);

    private Task<Story?> FindPrimaryAsync(CancellationToken cancellationToken) => db.Stories
        .WithSpecification(StorySpec.PrimaryOf(user.Id))
        .SingleOrDefaultAsync(cancellationToken);

    private static Versioned<StoryDto> Show(Story story) => new(StoryDto.From(story), () => story.Version);
}
