using AssistantPlatform.Domain.Common;
using MediatR;

namespace AssistantPlatform.Application.Common;

/// <summary>Carried by every request whose changes are saved for it, once, after its handler succeeded.</summary>
public interface IUnitOfWorkRequest;

/// <summary>A use case that changes something. Handlers never save: the unit of work does.</summary>
public interface ICommand<T> : IRequest<Result<T>>, IUnitOfWorkRequest;

/// <summary>A use case that changes nothing.</summary>
public interface IQuery<T> : IRequest<Result<T>>;

/// <summary>
/// A use case that runs long: it has no unit of work, sends short commands in scopes of their own
/// and holds no database connection in between.
/// </summary>
public interface ILongCommand<T> : IRequest<Result<T>>;

/// <summary>
/// A command whose handler answers correctly when run again after it lost a race: against the row that won
/// (a concurrency token) or against the key that was taken meanwhile (a unique index).
/// </summary>
public interface IRepeatAfterLostRace;

/// <summary>
/// A command that costs money or sends something. Its caller may give it a key: under one key it is done once, and answered
/// alike when it is asked for again. Its answer is kept for a day, so it holds no secret.
/// </summary>
public interface IIdempotent;

public interface ICommandHandler<in TCommand, T> : IRequestHandler<TCommand, Result<T>>
    where TCommand : ICommand<T>;

public interface IQueryHandler<in TQuery, T> : IRequestHandler<TQuery, Result<T>>
    where TQuery : IQuery<T>;

public interface ILongCommandHandler<in TCommand, T> : IRequestHandler<TCommand, Result<T>>
    where TCommand : ILongCommand<T>;
